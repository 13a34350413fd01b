// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schema.h"

#include "models/store/case_sql.h"
#include "models/store/outcome_sql.h"
#include "models/store/reconciliation_sql.h"
#include "models/store/record_sql.h"
#include "models/store/schema_sql.h"

#include <array>
#include <string>

namespace guanlan::store {

namespace {

/// Step n brings version n to n + 1.
constexpr std::array<const char*, schemaVersion> steps{schemaOne, schemaTwo, schemaThree, schemaOutcomes, schemaJudgement, schemaDirectories,
                                                       schemaCases, schemaRecords, schemaReconciliation};

} // namespace

Status checkSchema(Connection& connection, Connection::Access access)
{
    const auto application = connection.integer("PRAGMA application_id");
    if (!application) return application.error();
    if (*application != applicationId) {
        return Error{ErrorKind::InvalidInput, "this file is the database of another program, not a Guanlan workspace; "
                                              "choose another file"};
    }
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return version.error();
    if (*version < 1 || *version > schemaVersion) {
        return Error{ErrorKind::InvalidInput,
                     "this workspace has format " + std::to_string(*version) + ", and this program knows formats up to "
                         + std::to_string(schemaVersion) + "; open it with a newer version of Guanlan"};
    }
    if (access == Connection::Access::Read && *version < schemaVersion) {
        return Error{ErrorKind::InvalidInput, "this workspace has the older format " + std::to_string(*version)
                         + "; sync into it once to bring it forward"};
    }
    return Done{};
}

Status migrate(Connection& connection)
{
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return version.error();
    if (*version == schemaVersion) return Done{};
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction) return std::move(transaction).error();
    for (auto step = *version; step < schemaVersion; ++step) {
        if (auto done = connection.execute(steps[std::size_t(step)]); !done)
            return std::move(done).error().during("migrating from format " + std::to_string(step));
    }
    const std::string marks = "PRAGMA application_id=" + std::to_string(applicationId)
        + "; PRAGMA user_version=" + std::to_string(schemaVersion);
    if (auto done = connection.execute(marks.c_str()); !done) return done;
    return transaction->commit();
}

} // namespace guanlan::store
