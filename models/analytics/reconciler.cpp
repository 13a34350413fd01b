// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reconciler.h"

#include "models/analytics/reader_names.h"
#include "models/analytics/reconciliation.h"
#include "models/store/event_store.h"
#include "models/store/fingerprint.h"

namespace guanlan::analytics {

namespace {

Result<std::map<InstitutionId, LocalText>> directoryNames(store::EventReader& reader)
{
    const auto directory = reader.directory();
    if (!directory) return directory.error();
    std::map<InstitutionId, LocalText> names;
    for (const Institution& institution : *directory) names.emplace(institution.id, institution.name);
    return names;
}

} // namespace

Status catchUpReconciliation(store::EventReader& reader, store::ReconciliationBook& book, const RulePack& pack, const RunControl& control)
{
    ReaderNames directory;
    if (Status named = directory.use(reader); !named) return named;
    const auto names = directoryNames(reader);
    if (!names) return names.error();
    const ReconciliationTerms terms{pack};
    const ReconciliationFindings findings{terms, *names};
    store::ReconciliationJudge judge{
        .basis = store::fingerprint(
            asBytes("guanlan reconciliation " + std::to_string(reconciliationRevision) + "\n" + pack.digest + "\n" + directory.digest())),
        .windowSeconds = terms.widestWindow(),
        .reconcile = [&](const store::ReconciliationCase& gathered) { return reconcile(gathered, terms, findings); },
        .doubt = [&](const store::ReporterDoubt& doubt) { return findings.doubt(doubt); },
    };
    for (std::int64_t steps = 1;; ++steps) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "stopped by the user"};
        const auto more = book.advance(judge);
        if (!more) return more.error();
        if (!*more) return Done{};
        control.progress(steps, 0);
    }
}

} // namespace guanlan::analytics
