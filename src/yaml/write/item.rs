//! A serialized value before it is laid out as YAML.

use std::fmt::{self, Display};

use serde::ser::{self, Serialize, Serializer};

/// A value with its layout still open.
#[derive(Debug)]
pub(super) enum Item {
    Null,
    /// A number, boolean, date or time: written as it is.
    Bare(String),
    Text(String),
    List(Vec<Item>),
    Map(Vec<(String, Item)>),
}

/// Why a value cannot be written: a key that is a list or a map, or a refusal of its type.
#[derive(Debug)]
pub(super) struct Refusal(String);

impl Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

impl ser::Error for Refusal {
    fn custom<T: Display>(message: T) -> Self {
        Refusal(message.to_string())
    }
}

/// Makes an item out of any value.
pub(super) struct Maker;

macro_rules! bare {
    ($($name:ident $number:ty),*) => {$(
        fn $name(self, value: $number) -> Result<Item, Refusal> {
            Ok(Item::Bare(value.to_string()))
        }
    )*};
}

impl Serializer for Maker {
    type Ok = Item;
    type Error = Refusal;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Variant<Items>;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Variant<Entries>;

    bare!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_i128 i128, serialize_u8 u8, serialize_u16 u16, serialize_u32 u32,
        serialize_u64 u64, serialize_u128 u128
    );

    fn serialize_bool(self, value: bool) -> Result<Item, Refusal> {
        Ok(Item::Bare(if value { "ja" } else { "nee" }.to_owned()))
    }

    fn serialize_f32(self, value: f32) -> Result<Item, Refusal> {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<Item, Refusal> {
        let word = if value.is_nan() {
            ".nan".to_owned()
        } else if value.is_infinite() {
            if value > 0.0 { ".inf" } else { "-.inf" }.to_owned()
        } else {
            value.to_string()
        };
        Ok(Item::Bare(word))
    }

    fn serialize_char(self, value: char) -> Result<Item, Refusal> {
        Ok(Item::Text(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Result<Item, Refusal> {
        Ok(Item::Text(value.to_owned()))
    }

    /// What displays itself is a date or time, unless it does not look like one.
    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<Item, Refusal> {
        let text = value.to_string();
        Ok(if is_date_or_time(&text) {
            Item::Bare(text)
        } else {
            Item::Text(text)
        })
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Item, Refusal> {
        Ok(Item::List(
            value
                .iter()
                .map(|byte| Item::Bare(byte.to_string()))
                .collect(),
        ))
    }

    fn serialize_none(self) -> Result<Item, Refusal> {
        Ok(Item::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Item, Refusal> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Item, Refusal> {
        Ok(Item::Null)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<Item, Refusal> {
        Ok(Item::Null)
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<Item, Refusal> {
        Ok(Item::Text(variant.to_owned()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<Item, Refusal> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Item, Refusal> {
        Ok(Item::Map(vec![(
            variant.to_owned(),
            value.serialize(self)?,
        )]))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items, Refusal> {
        Ok(Items(Vec::with_capacity(length.unwrap_or_default())))
    }

    fn serialize_tuple(self, length: usize) -> Result<Items, Refusal> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _name: &'static str, length: usize) -> Result<Items, Refusal> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Variant<Items>, Refusal> {
        Ok(Variant {
            name: variant,
            inner: self.serialize_seq(Some(length))?,
        })
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Entries, Refusal> {
        let entries = Vec::with_capacity(length.unwrap_or_default());
        Ok(Entries { entries, key: None })
    }

    fn serialize_struct(self, _name: &'static str, length: usize) -> Result<Entries, Refusal> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Variant<Entries>, Refusal> {
        Ok(Variant {
            name: variant,
            inner: self.serialize_map(Some(length))?,
        })
    }
}

/// `2022-03-15` or `2022-03-15T13:30:00+01:00`.
fn is_date_or_time(text: &str) -> bool {
    use chrono::{DateTime, NaiveDate};
    text.len() == 10 && text.parse::<NaiveDate>().is_ok()
        || text.as_bytes().get(10) == Some(&b'T') && DateTime::parse_from_rfc3339(text).is_ok()
}

/// A list that is being filled.
pub(super) struct Items(Vec<Item>);

impl ser::SerializeSeq for Items {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        self.0.push(value.serialize(Maker)?);
        Ok(())
    }

    fn end(self) -> Result<Item, Refusal> {
        Ok(Item::List(self.0))
    }
}

impl ser::SerializeTuple for Items {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Item, Refusal> {
        ser::SerializeSeq::end(self)
    }
}

impl ser::SerializeTupleStruct for Items {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Item, Refusal> {
        ser::SerializeSeq::end(self)
    }
}

/// A map that is being filled.
pub(super) struct Entries {
    entries: Vec<(String, Item)>,
    key: Option<String>,
}

impl ser::SerializeMap for Entries {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refusal> {
        self.key = Some(match key.serialize(Maker)? {
            Item::Text(text) | Item::Bare(text) => text,
            Item::Null | Item::List(_) | Item::Map(_) => {
                return Err(Refusal("a key that is no text".to_owned()));
            }
        });
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        let key = self.key.take().unwrap_or_default();
        self.entries.push((key, value.serialize(Maker)?));
        Ok(())
    }

    fn end(self) -> Result<Item, Refusal> {
        Ok(Item::Map(self.entries))
    }
}

impl ser::SerializeStruct for Entries {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Refusal> {
        self.entries.push((key.to_owned(), value.serialize(Maker)?));
        Ok(())
    }

    fn end(self) -> Result<Item, Refusal> {
        Ok(Item::Map(self.entries))
    }
}

/// A variant that holds a list or a map: a map of one entry.
pub(super) struct Variant<T> {
    name: &'static str,
    inner: T,
}

impl ser::SerializeTupleVariant for Variant<Items> {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        ser::SerializeSeq::serialize_element(&mut self.inner, value)
    }

    fn end(self) -> Result<Item, Refusal> {
        let list = ser::SerializeSeq::end(self.inner)?;
        Ok(Item::Map(vec![(self.name.to_owned(), list)]))
    }
}

impl ser::SerializeStructVariant for Variant<Entries> {
    type Ok = Item;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Refusal> {
        ser::SerializeStruct::serialize_field(&mut self.inner, key, value)
    }

    fn end(self) -> Result<Item, Refusal> {
        let map = ser::SerializeStruct::end(self.inner)?;
        Ok(Item::Map(vec![(self.name.to_owned(), map)]))
    }
}
