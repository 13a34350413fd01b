// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/domain/institution.h"

#include <cstdint>
#include <string>

namespace guanlan::analytics {

/// "北京时间 2026-03-02 09:20:11" and "2026-03-02 09:20:11 UTC+8".
LocalText momentText(std::int64_t utcSeconds);

/// "区块 812 日志 3" and "block 812, log 3".
LocalText placeText(EventKey event);

/// Puts a finding's sentences together in both languages at once.
class SummaryText {
public:
    SummaryText& operator<<(const LocalText& part);
    SummaryText& operator<<(const std::string& sameInBoth);
    LocalText take() && { return std::move(m_text); }

private:
    LocalText m_text;
};

/// What the article or reason behind the rule adds at the end: "依据：…。" and " Basis: ….".
LocalText basisText(const LocalText& source);

} // namespace guanlan::analytics
