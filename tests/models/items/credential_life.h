// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/analytics/engine_runs.h"

namespace guanlan::script {

/// One credential's life, judged by the shipped pack: `c` of A for `u` rests on `e` of B; shown to V with consent and
/// accepted, a quarter later shown to W without; revoked for cause, then shown to V once more.
inline const char* const credentialLife =
    "1@0302T0900: register A a | register B b | register V v | register W w ; 2@0302T0901: authorise A S 0 0 | authorise B T 0 0 ;"
    "3@0302T0902: did u ; 4@0302T0903: issue e B u T ; 5@0302T0904: issue c A u S 0 0 e ; 6@0303T0910: consent k u V c ;"
    "7@0303T0911: present c V k 1 b ; 8@0303T0915: accept c V b ; 9@0601T0900: present c W - 1 q ; 10@0602T0900: revoke c A 3 ;"
    "11@0602T0930: present c V k 1 r";

/// The events in a workspace with their findings, with names for A, B and V.
struct JudgedWorkspace : WorkspaceOfEvents {
    std::vector<Event> events;
    ChainRef ref;
    std::shared_ptr<const analytics::RulePack> pack = std::make_shared<analytics::RulePack>(engine_runs::defaultPack());

    explicit JudgedWorkspace(const char* life = credentialLife) : events{eventsOf(life)}, ref{fill(events)}
    {
        const auto check = [](const auto& done) { if (!done) qFatal("%s", done.error().message.c_str()); };
        std::vector<Institution> directory;
        for (const char* word : {"A", "B", "V"})
            directory.push_back({idOf<InstitutionId>(word), {std::string{"机构"} + word, std::string{"Institution "} + word}, InstitutionKind::Bank});
        check(writer->setDirectory(ref, directory));
        check(writer->setSchemas(ref, {{idOf<SchemaId>("S"), "professional-investor", {"专业投资者", "Professional investor"}},
                                       {idOf<SchemaId>("T"), "asset-proof", {"资产证明", "Asset proof"}}}));
        analytics::RuleEngine engine = engine_runs::makeEngine(*pack);
        check(engine.catchUp(*reader, *writer, ref, {}));
    }
    EventKey keyOf(std::uint64_t block, std::uint32_t log = 0) const { return {ref, block, log}; }
};

} // namespace guanlan::script
