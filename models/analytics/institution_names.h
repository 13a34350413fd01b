// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <map>
#include <optional>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// What institutions are called: by the directory, else by themselves on chain. The chain is asked only where somebody
/// is asked for whom the directory does not name.
class InstitutionNames {
public:
    /// `reader` must outlive this.
    explicit InstitutionNames(store::EventReader& reader) : m_reader{reader} {}

    /// Empty for none, and for one without a name. Fails as EventReader does.
    Result<LocalText> of(const std::optional<InstitutionId>& id);

private:
    Status readDirectory();
    Status readChain();

    store::EventReader& m_reader;
    std::map<InstitutionId, LocalText> m_names;
    bool m_hasDirectory = false;
    bool m_hasChain = false;
};

} // namespace guanlan::analytics
