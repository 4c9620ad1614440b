MATCH (p:Pilot {id: $id})
MATCH (site:Region {id: p.siteId})
MATCH (program:Program {id: p.programId})
RETURN p {.id, .name, .nameEn, .started, site: site {.id, .name}, program: program {.id, .name}} AS answer
