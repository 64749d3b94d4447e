//! A theme as it stands in its file: one pair for each colour, 24 bits and a number of the 256-colour table.

use serde::Deserialize;

/// The colours of a theme, by role; nothing when the theme has none.
pub(super) fn read(text: &str) -> Result<Option<Colours>, toml::de::Error> {
    toml::from_str::<File>(text).map(|file| file.colours)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    colours: Option<Colours>,
}

/// One colour for each role.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Colours {
    pub(super) paper: Pair,
    pub(super) surface: Pair,
    pub(super) ink: Pair,
    pub(super) muted: Pair,
    pub(super) rule: Pair,
    pub(super) inverse_text: Pair,
    pub(super) inverse_ground: Pair,
    pub(super) key_text: Pair,
    pub(super) key_ground: Pair,
    pub(super) to: Pair,
    pub(super) r#for: Pair,
    pub(super) with: Pair,
}

/// The same colour for both kinds of terminal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pair {
    #[serde(rename = "hex", deserialize_with = "hex")]
    pub(super) rgb: [u8; 3],
    pub(super) number: u8,
}

fn hex<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<[u8; 3], D::Error> {
    let text = String::deserialize(deserializer)?;
    let value = text.strip_prefix('#').filter(|digits| digits.len() == 6);
    let value = value.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [_, red, green, blue] = value.ok_or_else(|| serde::de::Error::custom(format!("colour: {text}")))?.to_be_bytes();
    Ok([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::Pair;

    #[test]
    fn a_colour_is_six_digits_after_a_hash() {
        let pair = toml::from_str::<Pair>("hex = '#FBFAF7'\nnumber = 231").map(|pair| (pair.rgb, pair.number));
        assert_eq!(pair.ok(), Some(([0xfb, 0xfa, 0xf7], 231)));
        for wrong in ["FBFAF7", "#FBF", "#GGGGGG", "#ééé"] {
            assert!(toml::from_str::<Pair>(&format!("hex = '{wrong}'\nnumber = 1")).is_err(), "{wrong}");
        }
    }
}
