//! What `controleer` says beside the flaws.

/// Words of `controleer`.
#[derive(Debug)]
pub struct Check {
    pub nothing_found: &'static str,
    pub name_a_file: &'static str,
    pub unknown_kind: &'static str,
    pub unknown_kind_remedy: &'static str,
    pub flaw: &'static str,
    pub flaws: &'static str,
    pub warning: &'static str,
    pub warnings: &'static str,
    pub file: &'static str,
    pub files: &'static str,
    pub sums: &'static str,
}

/// In Dutch.
pub const DUTCH: Check = Check {
    nothing_found: "hier staan geen YAML-bestanden",
    name_a_file: "noem een bestand, of een map waar ze in staan",
    unknown_kind: "{path} is geen bestand dat ik ken",
    unknown_kind_remedy: "noem het casus.yaml, sessie.yaml, project.yaml of begrippen.yaml; een sjabloon heeft `fasen`, een codeboek `themas`",
    flaw: "fout",
    flaws: "fouten",
    warning: "waarschuwing",
    warnings: "waarschuwingen",
    file: "bestand",
    files: "bestanden",
    sums: "{told} in {files}",
};

/// In English.
pub const ENGLISH: Check = Check {
    nothing_found: "there are no YAML files here",
    name_a_file: "name a file, or a folder that holds them",
    unknown_kind: "{path} is not a file that I know",
    unknown_kind_remedy: "call it casus.yaml, sessie.yaml, project.yaml or begrippen.yaml; a template has `fasen`, a codebook `themas`",
    flaw: "flaw",
    flaws: "flaws",
    warning: "warning",
    warnings: "warnings",
    file: "file",
    files: "files",
    sums: "{told} in {files}",
};
