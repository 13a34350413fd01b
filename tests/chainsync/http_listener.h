// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <string>

/// Takes HTTP requests on a free loopback port and hands their bodies on; what is answered, and how, is the heir's
/// affair. Lives on the test's thread, whose event loop must run meanwhile.
class HttpListener : public QObject {
public:
    HttpListener()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                accept(socket);
        });
        if (!m_server.listen(QHostAddress::LocalHost)) qFatal("cannot listen");
        m_port = m_server.serverPort();
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    void stop() { m_server.close(); }
    void startAgain()
    {
        if (!m_server.listen(QHostAddress::LocalHost, m_port)) qFatal("cannot listen again");
    }

protected:
    virtual void serve(QTcpSocket& socket, const QByteArray& body) = 0;

private:
    void accept(QTcpSocket* socket)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = std::make_shared<QByteArray>()] {
            *buffer += socket->readAll();
            const auto end = buffer->indexOf("\r\n\r\n");
            if (end < 0) return;
            const auto at = buffer->toLower().indexOf("content-length: ");
            const int length = buffer->mid(at + 16, buffer->indexOf("\r\n", at) - at - 16).toInt();
            if (buffer->size() < end + 4 + length) return;
            const QByteArray body = buffer->mid(end + 4, length);
            buffer->remove(0, end + 4 + length);
            serve(*socket, body);
        });
    }

    QTcpServer m_server;
    quint16 m_port = 0;
};
