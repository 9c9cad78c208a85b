//! The shipped files read without a flaw, and what is written reads back as it was.

use super::*;

const CASE: &str = include_str!("../../sessions/heerenveen/po-overstap/casus.yaml");
const PROJECT: &str = include_str!("../../sessions/heerenveen/project.yaml");
const TEMPLATES: [&str; 2] = [
    include_str!("../../templates/dialoog/casus-specifiek.yaml"),
    include_str!("../../templates/dialoog/casus-overstijgend.yaml"),
];
const CODEBOOK: &str = include_str!("../../templates/codeboek/onderwijs-zorg.yaml");
const GLOSSARY: &str = include_str!("../../templates/begrippen.yaml");

fn sound<T>(read: Read<T>) -> T {
    let (value, warnings) = read.finish().unwrap();
    assert_eq!(warnings, []);
    value
}

#[test]
fn what_is_written_reads_back_as_it_was() {
    let case = sound(read_case(CASE));
    assert_eq!(sound(read_case(&write_case(&case))), case);
    let project = sound(read_project(PROJECT));
    assert_eq!(sound(read_project(&write_project(&project))), project);
    let codebook = sound(read_codebook(CODEBOOK));
    assert_eq!(sound(read_codebook(&write_codebook(&codebook))), codebook);
    for template in TEMPLATES {
        let template = sound(read_template(template));
        assert_eq!(sound(read_template(&write_template(&template))), template);
        assert_eq!(template.check_against(&codebook), []);
    }
    sound(read_glossary(GLOSSARY));
}
