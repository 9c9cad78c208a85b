//! What is said about documents in which people go on writing.

use super::flaws::Told;

/// Words about living documents.
#[derive(Debug)]
pub struct Living {
    pub nothing_held: Told,
    pub not_there: Told,
    pub stale: Told,
    pub kept: Told,
    pub unknown_part: Told,
    pub other_audience: Told,
    pub renewed: &'static str,
}

/// In Dutch.
pub const DUTCH: Living = Living {
    nothing_held: Told {
        what: "in {path} is nog geen tafel gehouden",
        remedy: "begin met `dialoogtafel start TAFEL`",
    },
    not_there: Told {
        what: "{path} is er nog niet",
        remedy: "maak het met `dialoogtafel {command} {project}`",
    },
    stale: Told {
        what: "{path} loopt achter: {parts}",
        remedy: "werk het bij met `dialoogtafel {command} {project}`; wat je zelf schreef, blijft staan",
    },
    kept: Told {
        what: "{path}: deel `{part}` is met de hand veranderd; de nieuwe versie staat eronder",
        remedy: "kies wat er blijft, of neem de nieuwe versie met `--overschrijf {part}`",
    },
    unknown_part: Told {
        what: "{path} heeft geen deel `{part}`",
        remedy: "de delen zijn: {parts}",
    },
    other_audience: Told {
        what: "{path} is voor {old}, en er is met de hand in geschreven; ik maak er geen stuk voor {new} van",
        remedy: "zet het ernaast met `-o ANDERE.md`",
    },
    renewed: "bijgewerkt: {path} ({parts})",
};

/// In English.
pub const ENGLISH: Living = Living {
    nothing_held: Told {
        what: "no table has been held in {path} yet",
        remedy: "begin with `dialoogtafel start TABLE`",
    },
    not_there: Told {
        what: "{path} is not there yet",
        remedy: "make it with `dialoogtafel {command} {project}`",
    },
    stale: Told {
        what: "{path} is stale: {parts}",
        remedy: "renew it with `dialoogtafel {command} {project}`; what you wrote yourself stays",
    },
    kept: Told {
        what: "{path}: part `{part}` was changed by hand; the new version stands below it",
        remedy: "choose what stays, or take the new version with `--overschrijf {part}`",
    },
    unknown_part: Told {
        what: "{path} has no part `{part}`",
        remedy: "the parts are: {parts}",
    },
    other_audience: Told {
        what: "{path} is for {old}, and people wrote in it; I do not make it a document for {new}",
        remedy: "put that beside it with `-o OTHER.md`",
    },
    renewed: "renewed: {path} ({parts})",
};
