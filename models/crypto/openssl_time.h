// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <openssl/asn1.h>

#include <ctime>

namespace guanlan::crypto {

/// UTC seconds; 0 where it is no time. For this folder's own use.
inline std::int64_t utcSeconds(const ASN1_TIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1) return 0;
    const std::int64_t days = daysSinceEpoch({parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday});
    return days * secondsPerDay + parts.tm_hour * secondsPerHour + parts.tm_min * 60 + parts.tm_sec;
}

} // namespace guanlan::crypto
