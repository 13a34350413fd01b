// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// Whether a frozen chain's evidence convinces a program that shares nothing with ours (tests/node/verify_fork.mjs).
inline bool convincesAnother(const guanlan::store::ChainState& chain, const QString& chainFile)
{
    using namespace guanlan;
    if (!chain.fork) return false;
    const auto side = [](const ForkSide& one) {
        return QJsonObject{{QStringLiteral("hash"), QString::fromStdString(toText(one.hash))},
            {QStringLiteral("header"), QString::fromStdString(toPrefixedHex(one.header))}};
    };
    QJsonArray sets;
    for (const ValidatorSet& set : chain.validators) {
        QJsonArray members;
        for (const Address& member : set.members)
            members.append(QString::fromStdString(toText(member)));
        sets.append(QJsonObject{{QStringLiteral("from"), qint64(set.from)}, {QStringLiteral("members"), members}});
    }
    const QJsonObject fork{{QStringLiteral("block"), qint64(chain.fork->block)}, {QStringLiteral("kept"), side(chain.fork->kept)},
        {QStringLiteral("other"), side(chain.fork->other)}};
    const QTemporaryDir folder;
    QFile status{folder.filePath(QStringLiteral("status.json"))};
    if (!status.open(QIODevice::WriteOnly)) return false;
    status.write(QJsonDocument{QJsonObject{{QStringLiteral("fork"), fork}, {QStringLiteral("validators"), sets}}}.toJson());
    status.close();
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(SOURCE_DIR "/tests/node/verify_fork.mjs"), QStringLiteral("--chain"), chainFile,
                                           QStringLiteral("--status"), status.fileName()});
    return node.waitForFinished(60'000) && node.exitCode() == 0;
}
