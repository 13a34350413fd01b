// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"

#include <QTemporaryDir>
#include <QtTest>

namespace guanlan::test {

/// Fails the test with the error's sentence where a Result holds one.
#define VERIFY_OK(result) QVERIFY2(bool(result), (result) ? "" : (result).error().message.c_str())

/// A workspace in a folder of its own, with a writer.
struct StoreFixture {
    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::EventWriter> writer;
    ChainRef chain;

    std::filesystem::path path() const { return (folder.path() + QStringLiteral("/w.guanlan")).toStdString(); }

    void create(std::optional<std::string> passphrase = std::nullopt)
    {
        auto made = store::Workspace::create({path(), std::move(passphrase), store::OpenMode::ReadWrite});
        VERIFY_OK(made);
        workspace = std::move(made).value();
        openWriter();
        auto opened = writer->openChain(someChain());
        VERIFY_OK(opened);
        chain = *opened;
    }
    void openWriter()
    {
        auto opened = workspace->writer();
        VERIFY_OK(opened);
        writer = std::move(opened).value();
    }
    std::unique_ptr<store::EventReader> reader()
    {
        auto opened = workspace->reader();
        return opened ? std::move(opened).value() : nullptr;
    }
    std::string digest() { return *reader()->contentDigest({}); }
};

} // namespace guanlan::test
