// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/analytics/event_script.h"

#include <random>

namespace guanlan::script {

/// A life in a very small world, so that everything happens to everything, often within one block.
/// @param step  Seconds that pass between blocks are up to three of these.
inline std::string randomLife(std::mt19937& random, int blocks, std::int64_t start = 1000, std::int64_t step = 1)
{
    const auto pick = [&random](const std::string& from) { return std::string{from[random() % from.size()]}; };
    const auto limit = [&random](std::int64_t now, int reach) {
        return std::to_string(random() % 3 == 0 ? 0 : now + std::int64_t(random() % unsigned(2 * reach + 1)) - reach);
    };
    const auto sender = [&](const std::string& institution) {
        return " by " + (random() % 4 == 0 ? pick("abx") : lower(institution));
    };
    std::string text;
    std::int64_t now = start;
    for (int block = 1; block <= blocks; ++block, now += std::int64_t(random() % 4) * step) {
        text += (block > 1 ? ";" : "") + std::to_string(block) + "@" + std::to_string(now) + ":";
        const unsigned count = 1 + random() % 5;
        for (unsigned i = 0; i < count; ++i) {
            const std::string who = pick("ABV"), credential = pick("cdefgh-"), subject = pick("uw"), schema = pick("ST");
            text += i > 0 ? "|" : "";
            switch (random() % 16) {
            case 0: text += "register " + who + " " + lower(who); break;
            case 1: text += "rekey " + who + " " + pick("abvx"); break;
            case 2: text += "authorise " + who + " " + schema + " " + limit(now, 5) + " " + limit(now, 20); break;
            case 3: text += "deauthorise " + who + " " + schema; break;
            case 4:
            case 5:
            case 6:
                text += "issue " + credential + " " + who + " " + subject + " " + schema + " " + limit(now, 5) + " "
                    + limit(now, 30) + (random() % 2 ? " " + pick("cdefgh-") + "," + pick("cdefgh") : "") + sender(who);
                break;
            case 7: text += "suspend " + credential + " " + who + sender(who); break;
            case 8: text += "reinstate " + credential + " " + who + sender(who); break;
            case 9: text += (random() % 2 ? "revoke " : "reinstate ") + credential + " " + who + " " + std::to_string(block % 4) + sender(who); break;
            case 10: text += "consent " + pick("klm-") + " " + subject + " " + who + " " + credential + " " + limit(now, 20); break;
            case 11: text += "present " + credential + " " + who + " " + pick("klm-") + sender(who); break;
            case 12: text += (random() % 2 ? "accept " : "refuse ") + credential + " " + who + sender(who); break;
            case 14: text += "foreign by " + pick("abx") + " at " + pick("YZ"); break;
            case 15: text += "silent by " + pick("abx"); break;
            case 13: text += "withdraw " + pick("klm-"); break;
            }
        }
    }
    return text;
}

} // namespace guanlan::script
