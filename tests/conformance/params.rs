//! Parameters: what is out of bounds is refused by name.

use quantoscope::{
    error::{CODES, Error},
    param::{Given, Kind, Param, Params},
    scheme::{SCHEMES, Scheme},
    tensor::{Data, TensorView},
};

/// How a scheme refuses a value for one of its parameters.
fn refusal(scheme: &dyn Scheme, id: &str, given: &Given) -> Error {
    let params = Params([(id.to_owned(), given.clone())].into());
    let x = [1.0f64, -2.0];
    let quantized = scheme.quantize(&TensorView::flat(Data::F64(&x)), &params);
    let refused = quantized.err().unwrap_or_else(|| panic!("{} takes {id} = {given:?}", scheme.id()));
    // the target, which is asked for without a tensor, is refused alike
    assert_eq!(scheme.target(&params).err(), Some(refused.clone()), "{} {id} = {given:?}", scheme.id());
    refused
}

fn each_param(mut check: impl FnMut(&'static dyn Scheme, &'static Param)) {
    for scheme in SCHEMES.iter() {
        scheme.params().iter().for_each(|param| check(*scheme, param));
    }
}

fn assert_refused(scheme: &dyn Scheme, param: &Param, given: impl Into<Given>, code: &str) {
    let given = given.into();
    let refused = refusal(scheme, param.id, &given);
    assert_eq!((refused.code, refused.at.param.as_deref()), (code, Some(param.id)), "{} {} = {given:?}", scheme.id(), param.id);
    assert!(CODES.iter().any(|(known, id)| *known == refused.code && *id == refused.message.id), "{refused}");
}

#[test]
fn numbers_out_of_bounds_are_refused_by_name() {
    each_param(|scheme, param| {
        let (min, max) = match param.kind {
            Kind::Int { min, max, .. } => (min as f64, max as f64),
            Kind::Real { min, max, .. } => (min, max),
            _ => return,
        };
        for given in [min.next_down(), max.next_up(), f64::MAX, f64::MIN, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_refused(scheme, param, given, "param.range");
        }
    });
}

#[test]
fn whole_numbers_are_whole() {
    each_param(|scheme, param| {
        if let Kind::Int { min, .. } = param.kind {
            assert_refused(scheme, param, min as f64 + 0.5, "param.range");
        }
    });
}

#[test]
fn values_of_another_type_are_refused_by_name() {
    each_param(|scheme, param| {
        let wrong: [Given; 2] = match param.kind {
            Kind::Bool { .. } => [1.0.into(), "true".into()],
            Kind::Int { .. } | Kind::Real { .. } => [true.into(), "8".into()],
            Kind::Choice { .. } | Kind::Format { .. } => [true.into(), 0.0.into()],
            Kind::Weights => [1.0.into(), "1, 2".into()],
        };
        for given in wrong {
            assert_refused(scheme, param, given, "param.type");
        }
    });
}

#[test]
fn words_that_are_no_option_are_refused_by_name() {
    each_param(|scheme, param| {
        let code = match param.kind {
            Kind::Choice { .. } => "param.choice",
            Kind::Format { .. } => "format.unknown",
            _ => return,
        };
        for word in ["", "HALF-EVEN", "int8 ", "<script>", "float9"] {
            assert_refused(scheme, param, word, code);
        }
    });
}

#[test]
fn weights_are_finite_and_not_negative() {
    each_param(|scheme, param| {
        if let Kind::Weights = param.kind {
            for odd in [-1.0, f64::NAN, f64::INFINITY] {
                assert_refused(scheme, param, vec![1.0, odd], "param.weights");
            }
        }
    });
}

#[test]
fn parameters_that_do_not_exist_are_refused_by_name() {
    for scheme in SCHEMES.iter() {
        for id in ["", "bit", "Bits", "зеро"] {
            let refused = refusal(*scheme, id, &Given::Number(8.0));
            assert_eq!((refused.code, refused.at.param.as_deref()), ("param.unknown", Some(id)), "{}", scheme.id());
        }
    }
}

/// Every default and every end of a range is taken, unless another parameter has its say.
#[test]
fn bounds_belong_to_the_range() {
    each_param(|scheme, param| {
        let values: Vec<Given> = match &param.kind {
            Kind::Bool { .. } => vec![true.into(), false.into()],
            Kind::Int { min, max, default } => [min, max, default].map(|n| Given::Number(*n as f64)).to_vec(),
            Kind::Real { min, max, default } => [Some(*min), Some(*max), *default].into_iter().flatten().map(Given::Number).collect(),
            Kind::Choice { options, .. } => options.iter().map(|o| Given::from(*o)).collect(),
            Kind::Format { default } => vec![Given::from(*default)],
            Kind::Weights => vec![vec![].into(), vec![0.0, f64::MAX].into()],
        };
        for given in values {
            let params = Params([(param.id.to_owned(), given.clone())].into());
            assert!(params.check(scheme.params()).is_ok(), "{} {} = {given:?}", scheme.id(), param.id);
        }
    });
}

#[test]
fn a_default_is_what_is_not_given() {
    let x = [3452.3194f64, -1200.5, 12.5];
    for scheme in SCHEMES.iter() {
        let codes = |params: &Params| scheme.quantize(&TensorView::flat(Data::F64(&x)), params).unwrap().codes;
        for param in scheme.params() {
            let default: Given = match &param.kind {
                Kind::Bool { default } => (*default).into(),
                Kind::Int { default, .. } => (*default as f64).into(),
                Kind::Real { default: Some(default), .. } => (*default).into(),
                Kind::Real { default: None, .. } | Kind::Weights => continue,
                Kind::Choice { default, .. } | Kind::Format { default } => (*default).into(),
            };
            let given = Params([(param.id.to_owned(), default)].into());
            assert_eq!(codes(&given), codes(&Params::default()), "{} {}", scheme.id(), param.id);
        }
    }
}

#[test]
fn ids_are_camel_case_and_differ() {
    for scheme in SCHEMES.iter() {
        let ids: Vec<_> = scheme.params().iter().map(|p| p.id).collect();
        assert!(ids.iter().all(|id| id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric())));
        assert!(ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id)), "{ids:?}");
    }
}
