# What the page "Values" and readers of files say, beside page.ftl.
param-count = Count
param-count-help = how many there are
param-rows = Rows
param-rows-help = in how many rows they are laid out; 0: as square as may be
param-mean = Mean
param-mean-help = the middle of the values
param-deviation = Deviation
param-deviation-help = how far the values spread about their middle
param-distance = Distance
param-distance-help = how far apart the two peaks are
param-upperShare = Share above
param-upperShare-help = which part of the values belongs to the upper peak, from 0 to 1
param-freedom = Degrees of freedom
param-freedom-help = the fewer, the heavier the tails
param-outlierShare = Outliers
param-outlierShare-help = which part of the values are outliers, from 0 to 1
param-outlierSize = Size of outliers
param-outlierSize-help = how many deviations they are from the middle
param-amplitude = Amplitude
param-amplitude-help = how far the wave swings to either side
param-periods = Periods
param-periods-help = how many waves there are
param-noise = Noise
param-noise-help = the deviation of what is added at random

## Examples: values that are made, and real data

example-normal = Normal
example-normal-about = The bell curve.
example-laplace = Laplace
example-laplace-about = A sharp peak with long tails: what many trained weights look like.
example-uniform = Uniform
example-uniform-about = Every value of the range is as likely as any other.
example-bimodal = Two peaks
example-bimodal-about = Two bell curves beside each other, with little between them.
example-heavy = Heavy tails
example-heavy-about = Most values are small; a few outliers decide the range.
example-sine = Sine
example-sine-about = A wave, with noise if you like.
example-ramp = Ramp
example-ramp-about = Evenly spaced values from one end of a range to the other.
example-attention = Attention weights
example-attention-about = All of a 384 × 384 attention output matrix of the language model all-MiniLM-L6-v2 (Apache-2.0), layer 1: its largest values are those of a few channels.
example-feed-forward = Feed-forward weights
example-feed-forward-about = 128 × 384 weights of a feed-forward matrix of the language model all-MiniLM-L6-v2 (Apache-2.0), layer 1, about its largest outlier.
example-embedding = Word embedding
example-embedding-about = The vectors of 128 frequent words, 384 numbers each, of the language model all-MiniLM-L6-v2 (Apache-2.0).
example-layer-norm = Normalisation weights
example-layer-norm-about = The 384 weights of a layer normalisation of the language model all-MiniLM-L6-v2 (Apache-2.0), layer 5: all of one sign, with four channels far above the others.
example-photograph = Photograph
example-photograph-about = An alpine landscape by Adolphe Braun, 1865–1870, made smaller; digital image courtesy of the Getty’s Open Content Program, public domain (CC0).
error-stream-refused = Among all of the values there are some that this scheme refuses.
error-stream-scheme = { $name } needs all values at once, by these settings; this tensor is read piece by piece.
    .hint = Choose another setting or scheme, or load a part of the tensor.
error-example-unknown = There is no example called “{ $name }”.
    .hint = There are { $known }.
error-setups-count = One to { $max } schemes can be compared.
error-clip-none = This scheme has no range that could be clipped by hand.
    .hint = Choose the scheme `integer` with one scale for all values.
error-reader-unknown = There is no reader called “{ $name }”.
    .hint = There are { $known }.
error-file-empty = The file is empty.
error-file-unknown = This is none of the files that can be read here.
    .hint = NumPy, safetensors, GGUF, CSV, JSON, text and images can; the bytes of anything else, when you say what they hold.
error-file-lfs = This is not the file itself but a note of Git LFS that says where it is kept.
    .hint = Fetch it with git lfs pull, or download it from the page of the repository.
error-file-html = This is a web page, not the file: a download may have led to a page that asks for a login.
    .hint = Download the file again, and look at its size.
error-file-pytorch = This is a PyTorch checkpoint: a pickle, which may run any code when it is read, so it is not read here.
    .hint = In Python: safetensors.torch.save_file(torch.load(path, weights_only=True), "model.safetensors").
error-file-pickle = This is a pickle of Python, which may run any code when it is read, so it is not read here.
    .hint = Load it in Python, if you trust it, and save the arrays with numpy.savez.
error-file-ggml = This is a model in ggml’s format of before GGUF, which nothing reads any more.
    .hint = Convert it with llama.cpp’s scripts, or look for the model as GGUF.
error-file-hdf5 = This is an HDF5 file (Keras, MATLAB 7.3), which is not read here.
    .hint = In Python, h5py.File(path) has the arrays by their names: numpy.save("array.npy", file[name][()]).
error-file-parquet = This is a Parquet table, which is not read here.
    .hint = In Python: pandas.read_parquet(path).to_csv("table.csv").
error-file-arrow = This is an Arrow or Feather table, which is not read here.
    .hint = In Python: pandas.read_feather(path).to_csv("table.csv").
error-file-onnx = This is an ONNX model, which is not read here.
    .hint = In Python, onnx.numpy_helper.to_array makes arrays of onnx.load(path).graph.initializer: save them with numpy.save.
error-file-tflite = This is a TensorFlow Lite model, which is not read here.
    .hint = Save the tensors that you want with numpy.savez.
error-file-matlab = This is a MATLAB file, which is not read here.
    .hint = Write a CSV file in MATLAB (writematrix); or in Python: numpy.save("array.npy", scipy.io.loadmat(path)[name]).
error-file-compressed = This file is compressed.
    .hint = Unpack it first (gzip, bzip2, xz, Zstandard, 7-Zip or RAR), then open what was in it.
error-file-zip = This is a zip archive, or a document that is made like one.
    .hint = Unpack it first, then open what was in it. Of spreadsheets, save the table as CSV.
error-npy-magic = This is called a NumPy array but does not begin as one.
    .hint = If it holds numbers and nothing else, open it as raw numbers.
error-npy-version = Version { $version } of NumPy’s format is not known here.
    .hint = Save the array again with numpy.save.
error-npy-truncated = The array’s file ends too early: it was not written or not downloaded to its end.
    .hint = Save or download it again.
error-npy-header-large = The array’s header would have { $length } bytes, far more than an array of numbers takes.
error-npy-header = The array’s header is not written as NumPy writes it.
    .hint = Save the array again with numpy.save.
error-npy-keys = The array’s header has “{ $name }” not at all, twice, or without need.
    .hint = It takes descr, fortran_order and shape.
error-npy-order = In the array’s header, fortran_order is neither True nor False.
error-npy-shape = In the array’s header, shape is no tuple of at most 64 whole numbers.
error-npy-dtype = “{ $dtype }” is no type of numbers that is known here.
    .hint = Save it as float32: numpy.save(path, x.astype("float32")).
error-npy-object = This array holds Python objects, not numbers.
    .hint = If they are numbers: numpy.save(path, x.astype("float32")).
error-npy-structured = The values of this array have several fields.
    .hint = Save one of them: numpy.save(path, x["name"]).
error-npy-complex = This array holds complex numbers ({ $dtype }), which are not quantized here.
    .hint = Save their parts: x.real and x.imag.
error-npy-longdouble = This array holds long doubles ({ $dtype }), which differ from machine to machine.
    .hint = Save it as float64: numpy.save(path, x.astype("float64")).
error-npy-words = This array holds texts ({ $dtype }), not numbers.
    .hint = If they are numbers: numpy.save(path, x.astype("float32")).
error-npy-time = This array holds dates or times ({ $dtype }).
    .hint = Save them as numbers: numpy.save(path, x.astype("int64")).
error-npy-void = This array holds bytes whose type NumPy does not say ({ $dtype }); bfloat16 and float8 are saved so.
    .hint = numpy.save(path, x.astype("float32")), or open it as raw numbers of their type.
error-npy-large = The array’s shape says more values than any file can hold.
error-npz-truncated = The archive ends too early, without its directory.
    .hint = Save or download it again.
error-npz-directory = The archive’s directory is damaged.
    .hint = Save or download it again.
error-npz-many = The archive has { $count } entries; at most { $most } are listed here.
error-npz-entry = An entry of the archive says something else than the archive’s directory does.
    .hint = Save it again with numpy.savez.
error-npz-range = An entry lies beyond the part of the archive that has the entries.
    .hint = Save or download it again.
error-npz-overlap = Two entries of the archive share bytes.
    .hint = No archive that holds numbers is so; do not trust it.
error-npz-size = An entry of the archive has another size than the archive or its array says.
    .hint = Save it again with numpy.savez.
error-npz-twice = The archive has “{ $name }” twice.
error-npz-encrypted = This array is encrypted.
    .hint = Unpack the archive with its password, and open the .npy file.
error-npz-method = This array is packed in another way than NumPy packs.
    .hint = Unpack the archive, and open the .npy file; or save it again with numpy.savez.
error-npz-member = This entry of the archive is no NumPy array.
error-npz-deflate = This array’s packed bytes are damaged.
    .hint = Save or download the archive again.
error-npz-crc = This array’s bytes are not those that were packed: the checksum differs.
    .hint = Save or download the archive again.
error-safetensors-truncated = The file ends before its tensors do.
    .hint = It was not downloaded to its end; download it again.
error-safetensors-header-large = The header would have { $length } bytes; up to { $most } are read here.
error-safetensors-header-length = The header would have { $length } bytes, in a file of { $size }.
    .hint = This is no safetensors file, or it was not downloaded to its end.
error-safetensors-utf8 = The header is not in UTF-8.
error-safetensors-json = The header is no JSON object.
error-safetensors-entry = The header must say of a tensor its dtype, shape and data_offsets, in whole numbers, and nothing else.
error-safetensors-twice = The header has “{ $name }” twice.
error-safetensors-metadata = What the header has as __metadata__ are not texts by name.
error-safetensors-dtype = The type { $dtype } is not known here.
    .hint = Save the tensor as float32.
error-safetensors-complex = This tensor holds complex numbers ({ $dtype }), which are not quantized here.
    .hint = Save their parts: x.real and x.imag.
error-safetensors-large = The shape of “{ $name }” says more values than any file can hold.
error-safetensors-size = “{ $name }” has another number of bytes than its shape and type take.
error-safetensors-range = The bytes of “{ $name }” end before they begin, or nowhere.
error-safetensors-overlap = Two tensors share bytes.
    .hint = No safetensors file is so; do not trust it.
error-safetensors-hole = There are bytes that belong to no tensor.
    .hint = No safetensors file is so; do not trust it.
error-gguf-magic = This is called GGUF but does not begin so.
error-gguf-version = Version { $version } of GGUF is not known here; 2 and 3 are.
    .hint = Convert the model with a newer llama.cpp.
error-gguf-truncated = The file ends too early: it was not downloaded to its end, or one of its lengths is wrong.
    .hint = Download it again.
error-gguf-header-large = The header goes on beyond { $most } bytes, which is more than any known vocabulary takes.
error-gguf-key = A name in the header is longer than 65535 bytes.
error-gguf-utf8 = A name in the header is not in UTF-8.
error-gguf-value-type = The header has a value of type { $type }, which there is not.
error-gguf-depth = The header has lists in lists in lists, more than eight deep.
error-gguf-alignment = general.alignment must be a power of two, as a number of 32 bits.
error-gguf-twice = There are two tensors called “{ $name }”.
error-gguf-dimensions = A tensor has more than four dimensions.
error-gguf-large = The shape of “{ $name }” says more values than any file can hold.
error-gguf-ragged = “{ $name }” is of type { $type }, but its rows are no multiple of { $size } values.
error-gguf-type = “{ $name }” has the type { $type }, which there is not.
    .hint = It may be of a newer ggml, or one that is gone, as the types that were repacked for some processors.
error-gguf-unreadable = Tensors of type { $type } are not decoded here.
error-gguf-offset = “{ $name }” does not begin at a multiple of { $alignment } bytes.
error-gguf-range = “{ $name }” ends behind the end of the file.
    .hint = The file was not downloaded to its end; download it again.
error-gguf-overlap = Two tensors share bytes.
    .hint = No GGUF file is so; do not trust it.
error-raw-skip = The file has only { $size } bytes.
    .hint = Skip fewer.
error-raw-ragged = The file does not end with a whole { $dtype }, which takes { $size } bytes: { $rest } are left over.
    .hint = Choose another type, or skip the bytes of a header.
error-raw-columns = { $count } values do not fill rows of { $columns }.
    .hint = Choose another number of columns, or 0 for one row.
values-title = Values: Quantoscope
values-about = Your own values under every quantization scheme side by side: where the error sits, and who pays for the saved bits.
panel-values = Values
compare-heading = The same values, { $count ->
        [one] one way
        [2] two ways
        [3] three ways
       *[other] four ways
    }
column-scheme = scheme
column-bits-per-value = bits per value
note-odd = “{ $key }” in the address was left out: it is not known, or has a value that it cannot have.

finding-none = No value is finite
finding-exact = Nothing is lost
finding-clipped =
    { $some ->
        [one] One of { $count } values makes { $share } % of the error
       *[other] { $some } of { $count } values make { $share } % of the error
    }
finding-zeros = { $some } of { $count } values become 0
finding-one = A single one of { $count } values makes { $share } % of the error
finding-group = One of { $groups } groups makes { $share } % of the error
finding-half =
    { $some ->
        [one] One of { $count } values makes half of the error
       *[other] { $some } of { $count } values make half of the error
    }
finding-about-half = About { $some } of { $count } values make half of the error
sample-known = The statistics are of all { $count } values; the figures show { $shown } of them, evenly spread.
sample-awaited = Figures and statistics are of { $shown } of { $count } values, evenly spread, until all have been read.
sample-alone = Figures and statistics are of { $shown } of { $count } values, evenly spread. { $why }
sample-refused = Figures and statistics are of { $shown } of { $count } values, evenly spread. { $why }
sample-dragged = A value is dragged: figures and statistics are of { $shown } of { $count } values, evenly spread.
sample = sample
sample-files = Files of values hold the sample; the statistics say of how many values they are.
sample-rows = They are numbered within the sample.
stream-look = Looking for the smallest and the largest value: { $share } %, { $read } of { $all }
stream-read = Reading all values: { $share } %, { $read } of { $all }
stream-left = { $seconds ->
        [one] about 1 second left
       *[other] about { $seconds } seconds left
    }
stream-stop = Stop
stream-stopped = Not all values were read.
stream-again = Read all values
notice-exact = Every value comes back as it was.
notice-range =
    { $codes ->
        [0] { $name } has evenly spaced codes.
        [3] { $name } has three codes.
        [4] { $name } has four codes.
        [7] { $name } has seven codes.
        [8] { $name } has eight codes.
        [15] { $name } has fifteen codes.
        [16] { $name } has sixteen codes.
       *[other] { $name } has { $codes } codes.
    } Inside the handles a value moves to the nearest code: that is *rounding*. Outside it falls back to the last one: that is *clipping*. Drag a handle outwards and one grows while the other shrinks.
notice-groups = { $name } has a scale for each of { $groups } groups: a large value makes the steps of its own group wide, and no other’s. The largest error is { $worst }.
notice-levels = Each value becomes the nearest that { $name } has. The largest error is { $worst }.
summary-look = Value { $index }, { $value }, has the code { $code } and comes back as { $restored }.
summary-columns = { $values } values under { $count } schemes: how their errors spread.
## Files

reader-npy = NumPy array (.npy)
reader-npz = NumPy archive of arrays (.npz)
reader-safetensors = Safetensors (.safetensors)
reader-gguf = GGUF model (.gguf)
reader-raw = Numbers and nothing else, whose type you say
note-npy-more = Behind the array, the file has { $bytes } bytes more, which are not read.
param-dtype = Type
param-dtype-help = What each number was written as.
param-endianness = Byte order
param-endianness-help = Whether a number’s lowest byte comes first (little, as on nearly all machines) or its highest.
param-skip = Skip
param-skip-help = Bytes before the first number: those of a header.
param-columns = Columns
param-columns-help = Numbers in a row; 0 makes one row of all.
param-delimiter = Delimiter
param-delimiter-help = what stands between two cells of a row
param-decimal = Decimal mark
param-decimal-help = what stands before the fraction of a number
param-header = Header
param-header-help = whether the first row names the columns
param-separator = Between numbers
param-separator-help = what stands between two numbers
param-nonFinite = NaN and Infinity
param-nonFinite-help = what becomes of these words, which JSON does not have and Python writes
## Files

reader-csv = Table (CSV, TSV)
reader-text = List of numbers
reader-json = JSON
reader-image = Image

note-missing =
    { $count ->
        [one] One value is missing; it is NaN here.
       *[other] { $count } values are missing; they are NaN here.
    }
note-beyond =
    { $count ->
        [one] One number is beyond float32; it is an infinity here.
       *[other] { $count } numbers are beyond float32; they are infinities here.
    }

error-text-large = That is more text than can be read here: { $max } MiB are the most.
    .hint = Save the numbers in binary form, e.g. as .npy or safetensors.
error-text-encoding = This is neither UTF-8 nor UTF-16.
    .hint = Save it as UTF-8; of spreadsheets, “CSV UTF-8” is the name of it.
error-text-many = There are more than { $max } numbers.
    .hint = Save them in binary form, e.g. as .npy or safetensors.
error-csv-empty = The table has no rows.
error-csv-quote = A quotation mark is never closed.
    .hint = Close it; within quotation marks, one is written twice.
error-csv-ragged = { $found ->
        [one] This row has one cell
       *[other] This row has { $found } cells
    } and the first { $expected }.
    .hint = Choose another delimiter, or mend the row.
error-csv-columns = The table has more than { $max } columns.
    .hint = Choose another delimiter, or turn the table on its side.
error-csv-word = “{ $text }” is not a number.
    .hint = If this is a header, or commas stand before decimals, say so.
error-json-empty = There is nothing in it.
error-json-truncated = The text ends too early.
error-json-syntax = “{ $found }” is not what JSON has here.
error-json-trailing = Something follows the end of the document.
    .hint = Call the file .jsonl if it has a document a line.
error-json-nan = { $text } is no JSON, although Python writes it.
    .hint = Choose to accept NaN and Infinity.
error-json-deep = More than { $max } brackets lie within each other.
error-json-twice = The key “{ $name }” is there twice.
error-json-string = “{ $text }” is a text and not a number.
error-json-type = This is not a number.
error-json-ragged = This does not fit: lists side by side must be alike, to be a tensor.
error-json-many = There are more than { $max } keys with numbers.
error-image-truncated = The image ends too early.
error-image-header = The image does not say how large it is.
error-image-large = { $width } × { $height } pixels are too many: { $max } million are the most.
    .hint = Make it smaller, or cut a piece out of it.
error-image-undecoded = The image cannot be decoded here: it is damaged, or of a kind that is not known.
    .hint = Save it as PNG.
error-image-pixels = These are not { $width } × { $height } pixels.
## Examples: values that are made, and real data

## Files that values and their outcome are saved as

export-values-csv = All values, CSV
export-values-json = All values, JSON
export-statistics-csv = Statistics, CSV
export-statistics-json = Statistics, JSON
export-values-npy = Values, .npy
export-restored-npy = Restored values, .npy
export-packed = Packed codes and scales

error-export-unknown = There is no export called “{ $name }”.
    .hint = There are { $known }.

## Schemes beside each other: what they are called

named = { $name }
named-kmeans = k-means
named-ternary = ternary
named-binary = binary
named-alone = each value by itself
named-table = a table of { $count } values
named-one-scale = one scale
named-channel-scales = one scale a channel
named-group-scales = { $count } values a scale
named-doubled = { $note }, scales quantized too
named-two-levels = { $note }, and one scale for all
named-clipped = { $note }, clipped at ±{ $bound }
named-range = { $note }, from { $low } to { $high }
named-calibrated = { $note }, fitted by { $rule }
named-convention = { $note }, { $convention }

size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
size-change = { $before } → { $after }, { $times }× smaller
summary-statistics = { $count } measures of { $schemes } schemes.
summary-rows = All { $count } values with their codes and errors.
summary-price = { $count } schemes by bits and quality; of { $front } of them nothing is better at no higher price.
column-measure = measure
column-index = index
column-note = how
column-error-from = error from
column-error-to = to
column-share = density
stat-count = values
stat-count-help = how many values there are
stat-min = smallest
stat-min-help = the smallest of the values
stat-max-value = largest
stat-max-value-help = the largest of the values
stat-mean = mean
stat-mean-help = the mean of the values
stat-bias = mean error
stat-bias-help = the bias: the mean of the errors with their signs
stat-mean-absolute-error = mean absolute error
stat-root-mean-squared-error = root of the mean squared error
stat-where = where
stat-where-help = the index of the value with the largest error
stat-cosine = cosine similarity
stat-cosine-help = how nearly values and restored values point the same way: 1 if they do
stat-rounding-share = from rounding, %
stat-rounding-share-help = the part of the squared error that comes from values within the range
stat-clipping-share = from clipping, %
stat-clipping-share-help = the part of the squared error that comes from values beyond the range
stat-zeros = became 0
stat-zeros-help = how many values other than 0 came back as 0
stat-non-finite = not finite
stat-non-finite-help = how many pairs have NaN or infinity in them; they are left out of everything else
stat-bits = bits per value
stat-bits-help = all that is stored, scales too, by the number of values
stat-bytes-before = bytes before
stat-bytes-before-help = as float32
stat-bytes = bytes after
stat-bytes-help = codes and scales together
yard-sqnr = SQNR, dB
yard-mse = mean squared error
yard-error = largest error
yard-cosine = cosine similarity
unit-sqnr = dB
unit-mse = mean squared error
unit-error = largest error
unit-cosine = cosine similarity
price-progress = { $tried } of { $total } tried
price-progress-part = { $tried } of { $total } tried, on a part of the { $of } values
goal-found = *{ $name }*, { $note }: { $bits } bits, { $figure } { $yard }
goal-so-far = So far *{ $name }*, { $note }: { $bits } bits, { $figure } { $yard }
goal-none = None of them keeps it.
goal-none-yet = None so far.
## The finding's figures: the range, the stairs

column-from = from
column-to = to
column-count = values
column-clip = clips at
column-calibration = range by
clip-values = values
clip-count = { $count }
clip-largest = largest
clip-low = Lower clip
clip-high = Upper clip
clip-errors = Mean squared error
clip-clipping = clipping
clip-rounding = rounding
clip-together = together
clip-best = best { $at }
clip-sampled = The error by range is that of one value in { $stride }.
clip-alike = The curve moves both ends alike.
clip-race = Where each rule would clip
calibration-minmax = largest value
calibration-percentile = { $percentile } %
calibration-mse = least squared error
calibration-entropy = entropy
calibration-label = { $name }: clips at { $at }, mean squared error { $error }
stairs-restored = restored
stairs-value = value
stairs-error = error
stairs-some = some of the values
stairs-code = code
stairs-grab = Value { $index }
stairs-grab-text = { $value } comes back as { $restored }
stairs-group = These are the codes of group { $group }, one of { $groups }: that of the value that is looked at.
stairs-chance = Between two codes it is chance that decides; the steps are drawn half-way.
stairs-fine = The codes lie closer together than can be drawn.
summary-clip = A histogram of { $count } values, with a range from { $low } to { $high }: clipping what lies outside makes a mean squared error of { $clipping }, rounding what lies inside makes { $rounding }.
summary-histogram = A histogram of { $count } values.
summary-calibrations =
    { $count ->
        [0] There is no range to choose.
       *[other] { $count } ways to choose the range, each with its error.
    }
summary-stairs = A staircase of { $count } values that codes come back as; { $value } comes back as { $restored }.
summary-stairs-none = A staircase of { $count } values that codes come back as.
panel-clip = Clip at
panel-clip-low = from
panel-clip-high = to
panel-clip-by = Choose the clip by
panel-granularity = One scale for
clip-by-range = hand
clip-by-minmax = largest value
clip-by-percentile = 99.9 %
clip-by-mse = least squared error
clip-by-entropy = entropy
data-table = These data as a table
compare-bits = bits per value
compare-mse = MSE
compare-sqnr = SQNR, dB
compare-worst = largest error
compare-spread = how errors spread
compare-add = Add a scheme
compare-remove = Take away
compare-refused = not for these values
measures-heading = All measures
look-at = Look at value { $index }
price-heading = Price and quality
price-measure = Quality as
price-wait = Every scheme is tried as soon as this is seen.
price-points = Schemes by bits per value
price-list = All { $count } schemes as a list
price-point = *{ $name }*, { $note }: { $bits } bits, { $figure } { $yard }
price-point-none = *{ $name }*, { $note }: { $bits } bits
goal-heading = Good enough is
goal-nothing = nothing said
goal-sqnr = SQNR of at least
goal-error = largest error of at most
goal-cosine = cosine similarity of at least
rows-heading = All { $count } values
rows-jump = Go to
rows-jump-axes = index, or 12, 5
rows-worst = Largest errors

## Where the error sits

where-heading = Where the error sits
heat-wrapped = { $count ->
    [one] One value; the more ink in its cell, the more it is off.
   *[other] { $count } values, { $columns } in a row; the more ink in a cell, the more it is off.
}
heat-shaped = { $rows } × { $columns } values as they are laid out; the more ink in a cell, the more it is off.
heat-binned = A cell is the largest error of { $down } × { $across } of them.
heat-channels = A cell is the largest error of its { $count } channels.
heat-bars = The bars show the largest value that each scale must fit. One large value spoils a single scale everywhere; groups confine it to their own.
heat-rows = { $first } to { $last }
heat-name = Map of the errors of { $name }, the largest is { $worst }. The arrow keys go from cell to cell, Enter chooses one.
heat-drag = Drag value { $index }
heat-drag-hint = Drag the value that is looked at up or down, and see who pays.
heat-dragged = Dragged to { $value }: { $paying } of { $count } values pay. Those who do not are faint; Escape puts it back.
heat-paying = { $count ->
    [0] nobody pays
    [one] 1 value pays
   *[other] { $count } values pay
}
heat-granularity = One scale for
heat-restored = comes back as
heat-error = off by
image-before = Before
image-after = After
image-before-name = The picture as it was
image-after-name = The picture as it comes back
spread-heading = How errors spread
spread-errors = Errors with their sign
scatter-heading = Values and what they come back as
scatter-density = the more ink, the more values, by the logarithm
scatter-points = a point a value
scatter-value = value
scatter-restored = restored
inuse-heading = Codes in use
codes-tip = Code { $code }: { $count ->
    [one] 1 value
   *[other] { $count } values
}
codes-all = { $format } has { $all } codes; { $never ->
    [0] all are used here.
    [one] 1 is never used here.
   *[other] { $never } are never used here.
}
codes-some = This scheme uses { $meant } of the { $all } codes of { $format }; { $never ->
    [0] all of those are used here.
    [one] 1 of those is never used here.
   *[other] { $never } of those are never used here.
}
codes-runs = The codes of { $format } in { $all } runs of neighbours; { $used } of them are used.
bitwise-heading = Bit by bit
bits-ones = how often each bit is 1, of all values
bits-ones-short = ones
bits-share = 1 in { $share } of all values
bits-scroll = Which rows are shown
bits-from = from { $from }
look-heading = Value { $index }
look-heading-at = Value { $index } at { $place }
look-open = Open in Number
look-value = value
look-shared = shared
look-code = code
look-restored = restored
look-error = error
look-clipped = clipped: it lies beyond the last code
look-rounded = rounded to the nearest code
summary-heat =
    { $count ->
        [one] A map of errors; the largest is { $worst }.
       *[other] { $count } maps of errors side by side; the largest error of the first is { $worst }.
    }
summary-scatter = { $count } values against what they come back as.
summary-error-spread = { $count } errors, { $clipped ->
    [0] none of them by clipping
   *[other] { $clipped } of them by clipping
}; their mean is { $mean }.
summary-codes-in-use = { $used } of { $all } codes of { $format } are used.
summary-bit-grid = { $rows } of { $count } values from { $from } on: the 32 bits of float32, and the { $bits } of { $format }.
summary-image = A picture of { $width } × { $height } before and after.
column-rows = rows
column-restored-about = restored, about
column-clipped = clipped
column-bits-source = float32

## Values of one's own

error-tensor-none = “{ $name }” holds no tensor.
    .hint = Choose another file, or say how to read it.
error-tensor-large = “{ $name }” has { $count } values; at most { $max } can be held here.
    .hint = Choose a smaller tensor.
error-example-missing = “{ $name }” could not be fetched.
    .hint = The page’s own files must lie beside it.
error-tensor-empty = There is no value in it.
    .hint = Choose another tensor.
data-made = Made
data-real = Real data
data-own = Your own
data-type = Type or paste numbers
data-type-about = Spaces, commas, semicolons or lines between them; lines of equal length become a matrix.
data-open = Open a file
data-open-about = NumPy, safetensors, GGUF, CSV, JSON, text, images or raw numbers. It stays on this machine.
data-drop = Drop the file to open it. It stays on this machine.
data-list = Numbers
data-list-from = These { $count } values are now yours to edit.
data-tensor = Tensor
data-tensors = { $count } tensors in “{ $name }”
data-reader = Read as
data-file-link = A file’s values are not in the link: whoever opens it sees what the page starts with.
data-long-link = The link holds up to { $max } values; these are { $count }. Whoever opens it sees what the page starts with.
data-search = Search by name, type, size
data-read = Read as { $count } values: { $first } … { $last }.
data-read-matrix = Read as { $count } values, { $shape }: { $first } … { $last }.
data-read-few = Read as { $count ->
        [one] one value
       *[other] { $count } values
    }.
data-separator = Between numbers
data-decimal = Decimal mark
choice-separator-auto = as it looks
choice-separator-comma = comma
choice-separator-space = space
choice-separator-semicolon = semicolon
choice-separator-newline = new line
choice-decimal-auto = as it looks
choice-decimal-point = point
choice-decimal-comma = comma

## What came of them, for other programs

out-heading = Take it away
out-code = Code that gives the same numbers
out-no-code = No other program is known that gives exactly these numbers by a few lines.
out-copy = Copy
save-svg = SVG
save-png = PNG
