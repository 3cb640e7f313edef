"""A mail server (Debian's aiosmtpd) that prints what Python's own parser reads of each email, as a line of JSON.

Usage: python3 mail_server.py [CERTIFICATE KEY]. With a certificate it demands STARTTLS and a login.
"""

import asyncio
import json
import ssl
import sys
from email import policy
from email.parser import BytesParser

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

PASSWORD = b"s3cret-pass"


def defects_of(message):
    found = []
    for part in message.walk():
        found += [f"{part.get_content_type()}: {defect!r}" for defect in part.defects]
        for name, value in part.items():
            found += [f"{name}: {defect!r}" for defect in getattr(value, "defects", [])]
    return found


def line_faults(content):
    lines = content.split(b"\r\n")
    return [f"line {at + 1}" for at, line in enumerate(lines) if len(line) > 998 or b"\n" in line or b"\r" in line]


def part_of(part):
    content = part.get_content()
    return {
        "type": part.get_content_type(),
        "disposition": part.get_content_disposition(),
        "id": part["Content-ID"],
        "text": content if isinstance(content, str) else None,
        "bytes": len(content),
        "begin": content[:4].hex() if isinstance(content, bytes) else None,
    }


class Printer:
    async def handle_DATA(self, server, session, envelope):
        content = envelope.original_content
        message = BytesParser(policy=policy.default).parsebytes(content)
        parts = list(message.walk())
        print(
            json.dumps(
                {
                    "to": envelope.rcpt_tos,
                    "from": envelope.mail_from,
                    "tls": session.ssl is not None,
                    "login": session.authenticated,
                    "headers": {name.lower(): str(value) for name, value in message.items()},
                    "structure": [part.get_content_type() for part in parts],
                    "parts": [part_of(part) for part in parts if not part.is_multipart()],
                    "body": message.get_body(("plain",)).get_content(),
                    "defects": defects_of(message),
                    "lineFaults": line_faults(content),
                    "bytes": len(content),
                }
            ),
            flush=True,
        )
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    is_right = isinstance(data, LoginPassword) and data.password == PASSWORD
    return AuthResult(success=is_right, handled=False)


def create_protocol():
    if len(sys.argv) < 3:
        return SMTP(Printer())
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    return SMTP(Printer(), tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate)


async def serve():
    server = await asyncio.get_running_loop().create_server(create_protocol, "127.0.0.1", 0)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    await server.serve_forever()


asyncio.run(serve())
