// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

/// The openssl command in a folder of its own: makes keys and certificates that last a day, and judges what we signed.
class OpensslDesk {
public:
    struct Outcome {
        int status = -1; ///< -1: did not end by itself.
        QByteArray text; ///< What it said, on both channels.
    };

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// @param line  Arguments, parted by single spaces.
    Outcome run(const QString& line) const { return run(line.split(QLatin1Char{' '})); }
    Outcome run(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAll()};
    }
    /// The same where it must do it.
    QByteArray must(const QString& line) const
    {
        const Outcome outcome = run(line);
        if (outcome.status != 0) qFatal("openssl %s: %s", qPrintable(line), outcome.text.constData());
        return outcome.text;
    }

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file{path(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write %s", qPrintable(name));
    }
    QByteArray read(const QString& name) const
    {
        QFile file{path(name)};
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(name));
        return file.readAll();
    }

    /// An authority: root.pem and root.key.
    void makeRoot() const
    {
        must(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem -subj /C=CN/O=Demo/CN=Root -days 2"));
    }
    /// NAME.key and NAME.pem, certified by the root. @param key  What `req -newkey` takes. @param extensions  Lines as of an openssl.cnf.
    void makeCertified(const QString& name, const QString& key, const QByteArray& extensions = "keyUsage=digitalSignature\n") const
    {
        must(QStringLiteral("req -new -newkey %1 -nodes -keyout %2.key -out %2.csr -utf8 -subj /C=CN/O=金融监管/CN=%2").arg(key, name));
        write(name + QStringLiteral(".ext"), extensions);
        must(QStringLiteral("x509 -req -in %1.csr -CA root.pem -CAkey root.key -CAcreateserial -days 1 -extfile %1.ext -out %1.pem").arg(name));
    }
    void makeEc(const QString& name) const { makeCertified(name, QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256")); }
    void makeRsa(const QString& name) const { makeCertified(name, QStringLiteral("rsa:2048")); }
    /// NAME.key and NAME.pub.
    void makeSm2(const QString& name) const
    {
        must(QStringLiteral("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out %1.key").arg(name));
        must(QStringLiteral("pkey -in %1.key -pubout -out %1.pub").arg(name));
    }
    /// A time-stamp authority tsa, certified by the root, and its tsa.cnf.
    void makeAuthority() const
    {
        makeCertified(QStringLiteral("tsa"), QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256"),
            "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n");
        write(QStringLiteral("tsa.cnf"), "[tsa]\ndefault_tsa = one\n[one]\nserial = tsa.serial\nsigner_cert = tsa.pem\nsigner_key = tsa.key\ncerts = root.pem\n"
                                         "signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\ness_cert_id_alg = sha256\n");
        write(QStringLiteral("tsa.serial"), "01\n");
    }
    /// The authority's reply to a query. Empty where it refuses to make one.
    QByteArray stamp(const QByteArray& query) const
    {
        write(QStringLiteral("query.tsq"), query);
        const Outcome made = run(QStringLiteral("ts -reply -config tsa.cnf -queryfile query.tsq -out reply.tsr"));
        return made.status == 0 ? read(QStringLiteral("reply.tsr")) : QByteArray{};
    }

private:
    QTemporaryDir m_folder;
};
