// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/summary_text.h"

#include "models/domain/time.h"

#include <algorithm>

namespace guanlan::analytics {

LocalText momentText(std::int64_t utcSeconds)
{
    constexpr std::int64_t firstSecond = -62'135'596'800, lastSecond = 253'402'300'799; // Years 1 to 9999.
    std::string text = toIso8601(std::clamp(utcSeconds, firstSecond, lastSecond - shanghaiOffset) + shanghaiOffset);
    text.pop_back();
    if (const auto separator = text.rfind('T'); separator != std::string::npos) text[separator] = ' ';
    return {"北京时间 " + text, text + " UTC+8"};
}

LocalText placeText(EventKey event)
{
    const std::string block = std::to_string(event.block());
    const std::string log = std::to_string(event.logIndex());
    return {"区块 " + block + " 日志 " + log, "block " + block + ", log " + log};
}

SummaryText& SummaryText::operator<<(const LocalText& part)
{
    m_text.zh += part.zh;
    m_text.en += part.en;
    return *this;
}

SummaryText& SummaryText::operator<<(const std::string& sameInBoth)
{
    m_text.zh += sameInBoth;
    m_text.en += sameInBoth;
    return *this;
}

LocalText basisText(const LocalText& source) { return {"依据：" + source.zh + "。", " Basis: " + source.en + "."}; }

} // namespace guanlan::analytics
