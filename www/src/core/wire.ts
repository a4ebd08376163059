// Generated from the Rust types by `cargo xtask generate`. Do not edit.
export type Text = { 
/**
 * The message's id in the catalogue, e.g. `arrow-drop`.
 */
id: string, args?: { [key in string]: Arg }, };
export type Arg = { "kind": "num", num: Num, } | { "kind": "count", count: number, } | { "kind": "word", word: string, } | { "kind": "text", text: Text, };
export type Ink = "plain" | "value" | "code" | "restored" | "error" | "sign" | "exponent" | "fraction";
export type Num = { 
/**
 * ASCII digits with `-` and `.`, or `NaN`, `inf`, `-inf`.
 */
digits: string, 
/**
 * The power of ten that follows, if the number is shown in scientific notation.
 */
exponent?: number, 
/**
 * Whether what is shown is the value itself, not a shortened form of it.
 */
exact: boolean, 
/**
 * The whole decimal expansion, where `exact` is false and the expansion is not absurdly long.
 */
expansion?: string, 
/**
 * What can be typed to have this number again, e.g. `3.4028235e38`.
 */
plain: string, ink: Ink, };
export type Math = { "kind": "num", num: Num, } | { "kind": "sym", name: string, sub?: string, ink: Ink, } | { "kind": "op", op: string, } | { "kind": "row", items: Array<Math>, } | { "kind": "frac", top: Math, bottom: Math, } | { "kind": "sup", base: Math, exponent: Math, } | { "kind": "word", word: string, } | { "kind": "text", text: Text, };
export type At = { byte?: number, index?: number, line?: number, column?: number, param?: string, };
export type Refusal = { code: string, message: Text, at: At, };
export type Params = { [key in string]: Given };
export type Given = boolean | number | string | Array<number>;
export type Param = { 
/**
 * camelCase, the same in Rust, JavaScript and the catalogue's `param-<id>` messages.
 */
id: string, } & ({ "kind": "bool", default: boolean, } | { "kind": "int", default: number, min: number, max: number, } | { "kind": "real", default?: number, min: number, max: number, } | { "kind": "choice", default: string, options: Array<string>, } | { "kind": "format", default: string, } | { "kind": "weights" });
export type Kind = { "kind": "bool", default: boolean, } | { "kind": "int", default: number, min: number, max: number, } | { "kind": "real", default?: number, min: number, max: number, } | { "kind": "choice", default: string, options: Array<string>, } | { "kind": "format", default: string, } | { "kind": "weights" };
export type When = { param: string, is: Array<string>, };
export type Family = "float" | "integer" | "codebook";
export type Layout = { 
/**
 * As many hexadecimal digits as the format has begun nibbles.
 */
hex: string, 
/**
 * One binary digit a bit, most significant first.
 */
bits: string, 
/**
 * NaN and infinities included.
 */
value: number, 
/**
 * The whole decimal expansion, or `NaN`, `inf`, `-inf`.
 */
exact: string, 
/**
 * The fewest decimal digits that read back as this code.
 */
shortest: string, fields: Array<FieldBits>, };
export type FieldBits = { 
/**
 * `sign`, `exponent`, `fraction`, `integer` or `index`.
 */
name: string, 
/**
 * Index of its highest and of its lowest bit; bit 0 has the least weight.
 */
from: number, to: number, bits: string, 
/**
 * What it says: `+` or `-`; the power of two; the significand; `subnormal`, `infinity`, `NaN`; the integer; the place in a code book.
 */
meaning: string, };
export type Rounding = "half-even" | "half-away" | "half-up" | "half-down" | "half-toward-zero" | "floor" | "ceil" | "trunc" | "away" | "stochastic";
export type Input = { 
/**
 * One text a value, as typed: `3452.3194`, `0x4557C51C`, `1/3`, `nan`. 1 to [`crate::typed::MAX_VALUES`].
 */
values: Array<string>, 
/**
 * Index of the value that the picture shows.
 */
selected: number, 
/**
 * Id of the format that holds the values.
 */
source: string, 
/**
 * Id of the scheme.
 */
scheme: string, 
/**
 * The scheme's parameters that differ from their defaults.
 */
params: Params, 
/**
 * Which values choose the scale, where the scheme's calibration looks at values.
 */
fit: Fit, 
/**
 * Bits of the target chosen by hand for the selected value: its code as hexadecimal digits.
 */
code?: string, 
/**
 * What was typed for the selected value before its bits were flipped, so that flipping them back gives it back.
 * Not part of the address.
 */
typed?: string, };
export type Fit = "list" | "value";
export type Edit = { "kind": "number", text: string, comma: Comma, } | { "kind": "list", text: string, comma: Comma, } | { "kind": "nudge", steps: number, } | { "kind": "flipSource", bit: number, } | { "kind": "sourceBits", text: string, } | { "kind": "flipTarget", bit: number, } | { "kind": "targetBits", text: string, } | { "kind": "code", text: string, } | { "kind": "restored", text: string, } | { "kind": "error", text: string, } | { "kind": "requantize" } | { "kind": "takeRestored" } | { "kind": "scale", text: string, } | { "kind": "zeroPoint", text: string, } | { "kind": "range", min?: string, max?: string, } | { "kind": "scaleFits", to: ScaleFits, } | { "kind": "symmetric", on: boolean, } | { "kind": "rounding", id: string, } | { "kind": "source", format: string, } | { "kind": "target", format: string, } | { "kind": "scheme", id: string, } | { "kind": "param", id: string, text: string, } | { "kind": "select", index: number, };
export type ScaleFits = "list" | "value" | "range" | "manual" | "none";
export type Comma = "auto" | "decimal" | "separator";
export type Request = { input: Input, edit?: Edit, 
/**
 * Ids of the figures to draw.
 */
figures: Array<string>, };
export type Answer = { 
/**
 * The input after the edit: the next request starts from it.
 */
input: Input, 
/**
 * How a typed text was read, where that could have been otherwise.
 */
reading?: Reading, 
/**
 * What the reader should know about the input although nothing is wrong, e.g. a value that overflows its source format.
 */
notes: Array<Text>, 
/**
 * The state of the controls that follows from the input.
 */
controls: Controls, 
/**
 * In the order asked for.
 */
figures: Array<Drawn>, };
export type Controls = { 
/**
 * The list as one text that can be typed over.
 */
list: string, source: string, 
/**
 * The target format's id: `int8`, `float16` ...
 */
target: string, 
/**
 * Whether the target is an integer, so that a scale can be chosen.
 */
scalable: boolean, 
/**
 * Nothing where the scheme rounds in a way of its own.
 */
rounding?: string, scaleFits: ScaleFits, symmetric: boolean, 
/**
 * The scale, zero point and range in use, as text that can be typed over.
 */
scale: string, zeroPoint: string, min: string, max: string, };
export type Reading = { 
/**
 * E.g. "12,5 was read as 12.5".
 */
how: Text, 
/**
 * E.g. "as two numbers?"
 */
other: Text, 
/**
 * The edit's `comma` that reads it the other way.
 */
switch: Comma, };
export type FileStep = { need?: Array<[number, number]>, opened?: Opened, };
export type Opened = { 
/**
 * The id of the reader.
 */
kind: string, tensors: Array<FileTensor>, 
/**
 * What its reader should know although nothing is wrong.
 */
notes: Array<Text>, };
export type FileTensor = { 
/**
 * As the file has it, whatever that is: to be shown as text.
 */
name: string, 
/**
 * As the file calls it.
 */
dtype: string, shape: Array<number>, 
/**
 * Bytes that it takes in the file.
 */
stored: number, 
/**
 * Why it cannot be read.
 */
error?: Refusal, };
export type Preview = { count: number, shape: Array<number>, 
/**
 * What was found between numbers: `comma`, `semicolon`, `space`, `tab`, `newline`.
 */
separators: Array<string>, 
/**
 * What stood before fractions: `point` or `comma`.
 */
decimal: string, 
/**
 * The first values.
 */
first: Array<Num>, last: Num, reading?: Reading, 
/**
 * How many finite numbers float32 does not reach.
 */
beyond: number, };
export type Catalog = { 
/**
 * The crate's version.
 */
version: string, formats: Array<FormatEntry>, schemes: Array<SchemeEntry>, figures: Array<string>, 
/**
 * Values to try things on. Only where tensors of any size can be had.
 */
examples?: Array<ExampleEntry>, 
/**
 * Files that can be read. As the examples.
 */
readers?: Array<ReaderEntry>, 
/**
 * Files that can be made of values and what came of them. As the examples.
 */
exports?: Array<ExportEntry>, roundings: Array<string>, };
export type FormatEntry = { id: string, family: Family, bits: number, 
/**
 * One line: what it is and who uses it.
 */
about: Text, 
/**
 * Whether menus offer it without being asked: the odd integer widths are found by searching.
 */
common: boolean, };
export type SchemeEntry = { id: string, family: string, 
/**
 * The message with its one line: what it is and who uses it.
 */
about: Text, params: Array<ParamEntry>, };
export type ParamEntry = { 
/**
 * What the scheme must be told for this to be of any use.
 */
when?: When, 
/**
 * camelCase, the same in Rust, JavaScript and the catalogue's `param-<id>` messages.
 */
id: string, } & ({ "kind": "bool", default: boolean, } | { "kind": "int", default: number, min: number, max: number, } | { "kind": "real", default?: number, min: number, max: number, } | { "kind": "choice", default: string, options: Array<string>, } | { "kind": "format", default: string, } | { "kind": "weights" });
export type ExampleEntry = { id: string, params: Array<ParamEntry>, };
export type ReaderEntry = { id: string, extensions: Array<string>, params: Array<ParamEntry>, };
export type ExportEntry = { id: string, label: Text, };
export type Trace = { steps: Array<Step>, };
export type Step = { 
/**
 * The message `step-<id>` says in a word what the result is.
 */
id: string, formula?: Math, substituted?: Math, result: Num, 
/**
 * Remarks in words: where something is stored, which value was the largest.
 */
notes?: Array<Text>, };
export type Stats = { 
/**
 * Number of values.
 */
count: number, 
/**
 * Of the source, as `mean`.
 */
min?: number, max?: number, mean?: number, 
/**
 * Mean of the errors: the bias.
 */
meanError?: number, meanAbsoluteError?: number, meanSquaredError?: number, rootMeanSquaredError?: number, maxAbsoluteError?: number, 
/**
 * The first index with the largest absolute error.
 */
maxAbsoluteErrorIndex?: number, 
/**
 * Signal to quantization noise ratio in decibels, 10 log10(Σx² / Σe²); absent where there is no noise or no signal.
 */
sqnrDb?: number, 
/**
 * Σx·x̂ / √(Σx² Σx̂²), at most 1.
 */
cosineSimilarity?: number, 
/**
 * How many values lay beyond the target's range.
 */
clipped: number, 
/**
 * The shares of Σe² that come from values within and beyond the range; they add up to 1.
 */
roundingShare?: number, clippingShare?: number, 
/**
 * Values other than 0 that came back as 0.
 */
zeros: number, 
/**
 * Pairs of which either is NaN or infinite.
 */
nonFinite: number, };
export type Histogram = { edges: Array<number>, counts: Array<number>, 
/**
 * Values below the first edge, above the last, and NaN.
 */
below: number, above: number, nan: number, };
export type FigureData = { "figure": "picture" } & Picture | { "figure": "bits" } & Bits | { "figure": "chain" } & Chain | { "figure": "errors" } & Errors | { "figure": "list" } & List | { "figure": "formats" } & Formats | { "figure": "codes" } & CodeTable | { "figure": "line" } & NumberLine;
export type Drawn = { summary: Text, 
/**
 * Left out of what [`show`] gives.
 */
table?: Table, } & ({ "figure": "picture" } & Picture | { "figure": "bits" } & Bits | { "figure": "chain" } & Chain | { "figure": "errors" } & Errors | { "figure": "list" } & List | { "figure": "formats" } & Formats | { "figure": "codes" } & CodeTable | { "figure": "line" } & NumberLine);
export type Table = { columns: Array<Text>, rows: Array<Array<Cell>>, };
export type Cell = { "kind": "num", num: Num, } | { "kind": "text", text: Text, } | { "kind": "word", word: string, } | { "kind": "empty" };
export type Bits = { side: Side, 
/**
 * The format's id.
 */
format: string, 
/**
 * Bits in all.
 */
width: number, 
/**
 * The code, as many hexadecimal digits as it has begun nibbles.
 */
hex: string, 
/**
 * Most significant first. Where the width is no multiple of eight, the first block is the short one.
 */
blocks: Array<Block>, 
/**
 * What is special about the code: a zero, a subnormal, an infinity, a NaN with its payload.
 */
special?: Text, };
export type Side = "source" | "target";
export type Block = { 
/**
 * Index of the first (highest) and of the last (lowest) bit; bit 0 has the least weight.
 */
high: number, low: number, 
/**
 * The block's bits as hexadecimal digits.
 */
hex: string, 
/**
 * The fields above the bits, from left to right; their spans add up to the block's bits.
 */
braces: Array<Brace>, bits: Array<Bit>, };
export type Brace = { field: Field, span: number, 
/**
 * The field's name, where it has room.
 */
label?: Text, };
export type Field = "sign" | "exponent" | "fraction" | "integerSign" | "integer" | "index";
export type Bit = { index: number, on: boolean, field: Field, weight: Weight, flip: Flip, };
export type Weight = { "kind": "sign" } | { "kind": "power", power: number, plain?: Num, };
export type Flip = { 
/**
 * The value (source) or the restored value (target).
 */
value: Num, 
/**
 * The integer code, where the target is an integer.
 */
code?: Num, };
export type Picture = { number: Headline, rounding: Arrow, 
/**
 * Row one's result: rounded to an integer, with no limit of range.
 */
rounded: Headline, source: Bits, 
/**
 * The source bits as arithmetic: ± 2^e × 1.f = value.
 */
sourceReads: Math, scheme: Arrow, target: Bits, 
/**
 * The target bits as arithmetic: (q − z) × s = restored.
 */
targetReads: Math, 
/**
 * What the same target would hold without a scale or, for a plain integer, with one.
 */
contrast?: Contrast, 
/**
 * Set while the target's bits are chosen by hand.
 */
overridden?: Overridden, 
/**
 * What was lost: sentences to be read one after the other.
 */
lost: Array<Text>, };
export type Headline = { 
/**
 * What is shown; its `plain` is what an editor starts with.
 */
num: Num, 
/**
 * The part of `num.digits` that rounding drops.
 */
dropped?: Dropped, 
/**
 * How much the figure shrinks to fit: 0 not at all, 1 to .8, 2 to .62 of its size.
 */
size: number, };
export type Dropped = { start: number, end: number, };
export type Arrow = { label: Text, notes: Array<Text>, };
export type Contrast = { code: Num, restored: Num, saturated: boolean, 
/**
 * The control that switches to it.
 */
fits: ScaleFits, text: Text, };
export type Overridden = { quantized: Num, text: Text, };
export type Chain = { links: Array<Link>, };
export type Link = { 
/**
 * `value`, `source`, `scale` or `group`, `code`, `target`, `restored` or `error`.
 */
id: string, label: Text, fields: Array<ChainField>, 
/**
 * The steps that lead here, each with its formula in symbols and in the reader's own figures.
 */
steps: Array<Step>, 
/**
 * A remark in place of a formula or below it.
 */
note?: Text, };
export type ChainField = { 
/**
 * Which edit typing makes: `number`, `sourceBits`, `scale`, `zeroPoint`, `code`, `targetBits`, `restored`, `error`.
 */
edit: string, 
/**
 * The accessible name.
 */
label: Text, 
/**
 * What is shown; `plain` is what an editor starts with.
 */
num: Num, editable: boolean, };
export type Errors = { columns: Array<ErrorColumn>, rows: Array<ErrorRow>, };
export type ErrorColumn = { label: Text, 
/**
 * What is compared with what.
 */
help: Text, };
export type ErrorRow = { label: Text, 
/**
 * The definition.
 */
help: Text, 
/**
 * One a column; nothing where there is no such error (NaN, infinities, nothing to divide by).
 */
cells: Array<Num | null>, };
export type List = { rows: Array<Row>, 
/**
 * Who shares a scale, where not all do; groups follow on each other as the rows do.
 */
groups?: Array<Group>, statistics: Array<Statistic>, 
/**
 * What one step is: the scale, or the target format's spacing at the value.
 */
step: Text, };
export type Row = { index: number, selected: boolean, value: Num, code: Num, 
/**
 * The target's bits as binary digits.
 */
bits: string, restored: Num, 
/**
 * Restored minus source; nothing where either is not finite.
 */
error?: Num, 
/**
 * The error in steps: -0.5 to 0.5 where the value was only rounded. Nothing where there is no error figure.
 */
steps?: number, 
/**
 * Whether the value lay beyond the target's range.
 */
clipped: boolean, };
export type Statistic = { 
/**
 * As in [`crate::stats::Stats`], e.g. `rootMeanSquaredError`.
 */
id: string, label: Text, 
/**
 * The definition.
 */
help: Text, 
/**
 * Nothing where it is not defined (no finite values, no noise).
 */
num?: Num, };
export type Group = { 
/**
 * Index of its first row, and how many there are.
 */
first: number, count: number, shared: Array<Shared>, };
export type Shared = { label: Text, num: Num, };
export type Formats = { rows: Array<FormatRow>, };
export type FormatRow = { 
/**
 * The format's id.
 */
format: string, bits: number, 
/**
 * How the value gets there: `scaled` (integers, by the scale in use) or `cast` (floats).
 */
how: Text, hex: string, restored: Num, 
/**
 * Restored minus source; nothing where either is not finite.
 */
error?: Num, 
/**
 * The lowest and highest value that the format restores.
 */
lowest: Num, highest: Num, 
/**
 * The distance to the next larger representable magnitude; nothing beyond the range.
 */
step?: Num, 
/**
 * Whether this is the target in use.
 */
selected: boolean, 
/**
 * Whether the value lies beyond the range.
 */
saturated: boolean, };
export type CodeTable = { 
/**
 * The target's id.
 */
format: string, 
/**
 * Whether the format has more codes than these.
 */
window: boolean, 
/**
 * The last hexadecimal digit of the codes below.
 */
columns: Array<string>, rows: Array<CodeRow>, 
/**
 * The row and the column of the code in use.
 */
used: [number, number], };
export type CodeRow = { 
/**
 * The hexadecimal digits of the row's codes but the last; none where a code has but one.
 */
head: string, cells: Array<CodeCell>, };
export type CodeCell = { 
/**
 * The value, to three to five digits.
 */
value: Num, class: CodeClass, };
export type CodeClass = "zero" | "subnormal" | "normal" | "infinite" | "nan";
export type NumberLine = { 
/**
 * The target's id.
 */
format: string, 
/**
 * How many values there are; 0 where there are so many that some stand for all.
 */
count: number, value: Num, restored: Num, 
/**
 * Restored minus source; nothing where either is not finite.
 */
error?: Num, 
/**
 * The number lies beyond the range.
 */
clipped: boolean, 
/**
 * Ascending; of those that would stand on one another, one.
 */
levels: Array<Level>, linear: Scale, 
/**
 * As far from 0 as ln(1 + x / the least positive level).
 */
log: Scale, 
/**
 * Linear, with the levels about the number as its labels.
 */
near: Scale, };
export type Level = { 
/**
 * What can be typed to have it.
 */
text: string, linear: number, log: number, };
export type Scale = { labels: Array<Label>, 
/**
 * The number; at the edge if it lies beyond.
 */
value?: number, restored?: number, 
/**
 * The part that is enlarged.
 */
part: [number, number], };
export type Label = { at: number, num: Num, 
/**
 * The code that comes back as this, as hexadecimal digits.
 */
code?: string, 
/**
 * Whether this is the restored value.
 */
used: boolean, };
export type Setup = { scheme: string, 
/**
 * Those that differ from their defaults.
 */
params: Params, };
export type Ask = { 
/**
 * The schemes that are compared: 1 to 4.
 */
setups: Array<Setup>, 
/**
 * Which of them is on the bench: the one that the figures show and that a change is made to.
 */
focus: number, 
/**
 * The value that is looked at; the one with the largest error where none was chosen.
 */
selected?: number, 
/**
 * A value that was dragged away from where it was.
 */
poke?: Poke, change?: Change, figures: Array<Wanted>, };
export type Poke = { index: number, value: number, };
export type Change = { "kind": "scheme", id: string, } | { "kind": "param", id: string, text: string, } | { "kind": "clip", end: End, at: number, } | { "kind": "clipStep", end: End, steps: number, } | { "kind": "clipTo", end: End, text: string, } | { "kind": "calibrate", by: string, percentile?: number, } | { "kind": "poke", at: number, } | { "kind": "pokeStep", steps: number, } | { "kind": "drag", at: number, };
export type End = "low" | "high";
export type Told = { 
/**
 * After the change.
 */
setups: Array<Setup>, selected: number, poke?: Poke, about: About, 
/**
 * What became of each setup.
 */
verdicts: Array<Verdict>, 
/**
 * In the order asked for.
 */
figures: Array<Shown>, };
export type About = { 
/**
 * As its file calls it: to be shown as text.
 */
name: string, dtype: string, shape: Array<number>, count: number, 
/**
 * How many there are, where those that are held are a sample.
 */
whole?: number, min: Num, max: Num, 
/**
 * What the reader should know although nothing is wrong.
 */
notes: Array<Text>, };
export type Verdict = { 
/**
 * The format of its codes.
 */
target?: string, 
/**
 * Whether clip handles can be dragged.
 */
clips: boolean, 
/**
 * Whether there are more values than are held, and statistics over all of them can be had and are not there yet.
 */
awaited: boolean, 
/**
 * Why it cannot be had for this tensor.
 */
refusal?: Refusal, };
export type Wanted = { table?: boolean, } & ({ "figure": "finding" } & Plain | { "figure": "columns" } & Plain | { "figure": "look" } & LookAt | { "figure": "statistics" } & Plain | { "figure": "rows" } & RowsOf | { "figure": "clip" } & Plain | { "figure": "calibrations" } & Plain | { "figure": "stairs" } & Plain | { "figure": "heat" } & HeatOptions | { "figure": "scatter" } & Plain | { "figure": "errors" } & Plain | { "figure": "codes" } & Plain | { "figure": "bits" } & BitRows | { "figure": "image" } & Plain);
export type Wanting = { "figure": "finding" } & Plain | { "figure": "columns" } & Plain | { "figure": "look" } & LookAt | { "figure": "statistics" } & Plain | { "figure": "rows" } & RowsOf | { "figure": "clip" } & Plain | { "figure": "calibrations" } & Plain | { "figure": "stairs" } & Plain | { "figure": "heat" } & HeatOptions | { "figure": "scatter" } & Plain | { "figure": "errors" } & Plain | { "figure": "codes" } & Plain | { "figure": "bits" } & BitRows | { "figure": "image" } & Plain;
export type Shown = { summary: Text, 
/**
 * Where it was asked for.
 */
table?: Table, } & ({ "figure": "finding" } & Finding | { "figure": "columns" } & Columns | { "figure": "look" } & Look | { "figure": "statistics" } & Statistics | { "figure": "rows" } & Rows | { "figure": "clip" } & Clip | { "figure": "calibrations" } & Calibrations | { "figure": "stairs" } & Stairs | { "figure": "heat" } & Heat | { "figure": "scatter" } & Scatter | { "figure": "errors" } & ErrorSpread | { "figure": "codes" } & CodesInUse | { "figure": "bits" } & BitGrid | { "figure": "image" } & Pictures);
export type Plotted = { "figure": "finding" } & Finding | { "figure": "columns" } & Columns | { "figure": "look" } & Look | { "figure": "statistics" } & Statistics | { "figure": "rows" } & Rows | { "figure": "clip" } & Clip | { "figure": "calibrations" } & Calibrations | { "figure": "stairs" } & Stairs | { "figure": "heat" } & Heat | { "figure": "scatter" } & Scatter | { "figure": "errors" } & ErrorSpread | { "figure": "codes" } & CodesInUse | { "figure": "bits" } & BitGrid | { "figure": "image" } & Pictures;
export type Plain = Record<symbol, never>;
export type Axis = { from: number, to: number, 
/**
 * At round numbers.
 */
ticks: Array<Tick>, };
export type Tick = { at: number, num: Num, };
export type Finding = { headline: Text, notice: Text, sqnr: Num | null, 
/**
 * How what is shown stands to all values, where these are too many to be held.
 */
sample?: Text, };
export type Columns = { columns: Array<SchemeColumn>, 
/**
 * The power of ten of the mean squared errors, where they have one in common.
 */
power?: number, 
/**
 * Of the axis of errors, which is logarithmic.
 */
ticks: Array<Tick>, };
export type Look = { 
/**
 * Its group, where there are several.
 */
group?: number, 
/**
 * Row and column as the tensor is laid out in two dimensions.
 */
place: [number, number], 
/**
 * Places of value and restored value on the axis of values, from 0 to 1; nothing where they are not finite.
 */
x?: number, y?: number, 
/**
 * Its place among the errors of all values, and the bar of its code: see the figures `errors` and `codes`.
 */
among?: number, bar: number, 
/**
 * The steps of its journey, where they were asked for.
 */
trace?: Trace, 
/**
 * All values as they can be typed, with the steps, where they are few enough for the page "Number".
 */
list?: Array<string>, 
/**
 * What each scheme that is compared makes of it; nothing where it refuses the tensor.
 */
beside: Array<Beside | null>, index: number, 
/**
 * Its index along each axis of the tensor.
 */
indices: Array<number>, value: Num, 
/**
 * An integer where codes are integers, else hexadecimal digits.
 */
code: Num, 
/**
 * The code's bits as binary digits.
 */
bits: string, restored: Num, 
/**
 * Restored minus source, exactly; nothing where either is not finite.
 */
error?: Num, clipped: boolean, };
export type LookAt = { index?: number, 
/**
 * That of these places which errs most.
 */
spot?: Spot, 
/**
 * Whether with the steps of its journey.
 */
steps?: boolean, };
export type SchemeColumn = { named: Named, 
/**
 * Nothing where the scheme refuses the tensor.
 */
made?: Made, };
export type Made = { bits: Measure, mse: Measure, sqnr: Measure, worst: Measure, 
/**
 * What all values take before and after.
 */
size: Text, 
/**
 * How the errors spread: where each bar begins and ends on the axis, and how high it is, from 0 to 1.
 */
spread: Array<[number, number, number]>, 
/**
 * Whether there are more values, of which nothing is known yet.
 */
sampled: boolean, };
export type Measure = { 
/**
 * Nothing where it is not defined.
 */
num?: Num, 
/**
 * Whether no other scheme has a better one, and one has a worse one.
 */
best: boolean, };
export type Heat = { 
/**
 * Of cells.
 */
rows: number, columns: number, 
/**
 * Places a cell has on either side: those of a value are in `Look`.
 */
down: number, across: number, 
/**
 * Width by height of a map.
 */
aspect: number, 
/**
 * What the darkest ink stands for; nothing where there is no error at all.
 */
darkest?: Num, 
/**
 * What a cell is, and what the bars are.
 */
notes: Array<Text>, 
/**
 * Nothing where the scheme refuses the tensor.
 */
maps: Array<HeatOf | null>, drag: Drag, 
/**
 * Who pays, while a value is dragged.
 */
pays?: Text, };
export type HeatOf = { named: Named, 
/**
 * Beside the rows (or beneath the columns): where a bar begins and ends, and its length, as shares.
 */
bars: Array<[number, number, number]>, beneath: boolean, 
/**
 * Boundaries of groups, from corner to corner in cells: x, y, x, y.
 */
boundaries: Array<[number, number, number, number]>, 
/**
 * The largest error.
 */
worst: Num, 
/**
 * How many values err more than before the drag.
 */
paying?: number, };
export type HeatOptions = { cells?: number, };
export type Drag = { 
/**
 * From 0, the far end below 0, to 1, the far end above it; nothing of what is not finite.
 */
at?: number, from: Num, to: Num, value: Num, 
/**
 * Where it was, while it is dragged.
 */
before?: number, };
export type Scatter = { axis: Axis, 
/**
 * Pixels of the image on either side; none where there are points instead.
 */
side: number, points: Array<Dot>, 
/**
 * How many values the darkest pixel has.
 */
most: number, 
/**
 * Of so many values all have an own place on both axes.
 */
shown: number, };
export type Dot = { index: number, x: number, y: number, };
export type ErrorSpread = { axis: Axis, 
/**
 * Where there are errors.
 */
bars: Array<ErrorBar>, 
/**
 * Heights of 1, 10, 100 ... values.
 */
counts: Array<Tick>, 
/**
 * The bias: where the mean of the errors is.
 */
mean: Tick | null, clipped: number, };
export type ErrorBar = { from: number, to: number, height: number, 
/**
 * The height from which on it is of clipped values: its share of them.
 */
dense: number, count: number, clipped: number, };
export type CodesInUse = { format: string, 
/**
 * How many bars there is room for.
 */
places: number, 
/**
 * Those in use.
 */
bars: Array<CodeBar>, 
/**
 * Of the first bar, the middle one and the last.
 */
ends: Array<Num>, 
/**
 * How many are in use, and how many are not.
 */
note: Text, };
export type CodeBar = { 
/**
 * Which place it takes.
 */
place: number, 
/**
 * From 0 to 1, which is the most that any has.
 */
height: number, count: number, code: Num, };
export type BitGrid = { 
/**
 * The first row's index, and how many values there are.
 */
from: number, count: number, 
/**
 * The target's id.
 */
format: string, 
/**
 * The field of each bit, the highest first.
 */
source: Array<Field>, target: Array<Field>, rows: Array<BitRow>, 
/**
 * How often each bit is 1 among all values, from 0 to 1.
 */
source_ones: Array<number>, target_ones: Array<number>, };
export type BitRow = { index: number, value: Num, source: string, target: string, };
export type BitRows = { from?: number, };
export type Pictures = { 
/**
 * 0 where the tensor is no picture.
 */
width: number, height: number, channels: number, 
/**
 * Only each so many-th pixel of a row and of a column is shown.
 */
each: number, };
export type Spot = { row: number, column: number, down: number, across: number, };
export type Beside = { restored: Num, error?: Num, };
export type Named = { name: Text, note: Text, };
export type Statistics = { 
/**
 * The schemes, a column each; one that refuses the tensor has empty cells.
 */
schemes: Array<Named>, 
/**
 * Of each, whether its figures are those of a sample.
 */
sampled: Array<boolean>, rows: Array<StatisticRow>, };
export type StatisticRow = { label: Text, 
/**
 * What it is, in a line.
 */
help: Text, 
/**
 * The power of ten that the row's figures are in units of.
 */
power?: number, formula?: Math, 
/**
 * Nothing where it is not defined.
 */
cells: Array<Num | null>, 
/**
 * Whether the cells are indices of values.
 */
indices: boolean, };
export type Rows = { from: number, 
/**
 * Of all values.
 */
count: number, 
/**
 * The place of the selected value in the order.
 */
selected: number, rows: Array<Entry>, worst: Array<Entry>, };
export type RowsOf = { 
/**
 * The first, by its place in the order.
 */
from: number, count: number, order: By, reversed?: boolean, 
/**
 * So many of those that err most are told, too.
 */
worst?: number, };
export type Entry = { index: number, 
/**
 * Its index along each axis of the tensor.
 */
indices: Array<number>, value: Num, 
/**
 * An integer where codes are integers, else hexadecimal digits.
 */
code: Num, 
/**
 * The code's bits as binary digits.
 */
bits: string, restored: Num, 
/**
 * Restored minus source, exactly; nothing where either is not finite.
 */
error?: Num, clipped: boolean, };
export type By = "index" | "value" | "error";
export type RankAsk = { 
/**
 * The schemes that are compared: they are among those that are tried.
 */
beside: Array<Setup>, focus: number, by: Yard, 
/**
 * Whether the list goes by bits a value rather than by the measure.
 */
lightest?: boolean, goal?: Goal, 
/**
 * How many values there are, where the values here are a part of them.
 */
of?: number, 
/**
 * Whether nothing more is to be tried: what is known is asked for in another way.
 */
still?: boolean, 
/**
 * What is not to be tried, since an engine took too long over it.
 */
without?: Array<Setup>, };
export type Yard = "sqnr" | "mse" | "error" | "cosine";
export type Goal = { by: Yard, bound: string, };
export type Price = { summary: Text, 
/**
 * `18 of 71 tried`, `on 1,048,576 of 4,000,000 values`.
 */
progress: Text, done: boolean, 
/**
 * What is tried with the next question.
 */
next?: Setup, by: Yard, 
/**
 * Bits a value, from left to right.
 */
across: Array<Tick>, 
/**
 * The measure, the better the higher.
 */
up: Array<Tick>, 
/**
 * Corners of the line below which something else costs no more and is better.
 */
front: Array<[number, number]>, 
/**
 * In the order of the list.
 */
points: Array<Point>, refused: Array<Refused>, 
/**
 * What is good enough, where somebody said so.
 */
limit?: Limit, };
export type Point = { setup: Setup, named: Named, 
/**
 * Its place in the plot; nothing where there is no figure.
 */
at?: [number, number], bits: Num, 
/**
 * One a measure: SQNR, mean squared and largest error, cosine.
 */
figures: Array<Num | null>, 
/**
 * Whether nothing else costs no more and is better.
 */
front: boolean, 
/**
 * Whether it is not good enough.
 */
misses: boolean, 
/**
 * Which of the schemes that are compared it is.
 */
compared?: number, 
/**
 * On which side of the point its name has room.
 */
label?: Placed, };
export type Placed = "right" | "left" | "above" | "below";
export type Limit = { 
/**
 * The smallest that keeps it, in a sentence.
 */
found: Text, 
/**
 * Which point that is.
 */
point?: number, 
/**
 * Where its line runs, where the plot shows its measure.
 */
at?: number, };
export type Refused = { named: Named, refusal: Refusal, };
export type Clip = { axis: Axis, 
/**
 * Where 0 is.
 */
zero: number, 
/**
 * 1, 10, 100 ... values.
 */
grid: Array<Height>, bars: Array<Bar>, largest?: Largest, 
/**
 * Those of both ends of the range, where they can be dragged and lie on the axis.
 */
handles: Array<Handle>, 
/**
 * Where codes are, if they are few and the range is not for dragging.
 */
levels: Array<number>, errors?: ClipErrors, };
export type Height = { at: number, count: number, };
export type Bar = { from: number, to: number, height: number, outside: boolean, };
export type Largest = { at: number, num: Num, index: number, 
/**
 * Where there is room for its name above the bars about it.
 */
height: number, };
export type Handle = { end: End, at: number, num: Num, 
/**
 * How far it goes.
 */
from: number, to: number, };
export type ClipErrors = { 
/**
 * Place, height of what rounding makes, height of all.
 */
curve: Array<[number, number, number]>, now: [number, number], best: Best, clipping: Num, rounding: Num, together: Num, 
/**
 * The power of ten that these are multiples of.
 */
exponent?: number, 
/**
 * What holds of the curve alone.
 */
notes: Array<Text>, };
export type Best = { at: number, num: Num, 
/**
 * Whether the other end mirrors it.
 */
both: boolean, };
export type Calibrations = { runners: Array<Runner>, 
/**
 * The power of ten that the errors are multiples of.
 */
exponent?: number, note?: Text, };
export type Runner = { 
/**
 * As the scheme's parameter has it: `choice-calibration-<by>`.
 */
by: string, percentile?: Num, 
/**
 * Where it clips, from 0 to 1 on the axis of values.
 */
at: number, threshold: Num, 
/**
 * Mean squared.
 */
error: Num, 
/**
 * Whether none has a smaller error.
 */
best: boolean, 
/**
 * Whether it is the one in use.
 */
chosen: boolean, };
export type Stairs = { 
/**
 * Of values, and downwards of what they come back as.
 */
axis: Axis, 
/**
 * Where 0 is across and downwards, if it is there.
 */
zero?: [number, number], 
/**
 * What comes back, and the error, of every value: lines.
 */
stair: Array<[number, number]>, saw: Array<[number, number]>, 
/**
 * Outlines of the errors: of values between the outermost codes, and of those beyond.
 */
rounding: Array<Array<[number, number]>>, clipping: Array<Array<[number, number]>>, 
/**
 * The same of the line of errors.
 */
sawRounding: Array<Array<[number, number]>>, sawClipping: Array<Array<[number, number]>>, 
/**
 * Whether there are so many steps that they are drawn thin.
 */
thin: boolean, codes: Array<CodePlace>, some: Array<Snap>, grab?: Grab, 
/**
 * Where the axis begins and ends on the one that a drag is told in.
 */
drag: [number, number], notes: Array<Text>, };
export type CodePlace = { at: number, 
/**
 * Where there is room.
 */
label?: Num, };
export type Snap = { index: number, at: number, to: number, 
/**
 * Whether it is clipped.
 */
far: boolean, };
export type Grab = { 
/**
 * At an end where it lies beyond.
 */
at: number, beyond: boolean, to: number, value: Num, restored: Num, far: boolean, };
