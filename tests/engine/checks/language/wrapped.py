"""Links of every maker who wraps them, around one address that they hide."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode
from urllib.parse import quote

FORM = "https://www.example.org/form"
IN_PERCENT = quote(FORM, safe="")


def _base64(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


JWT = f"eyJhbGciOiJIUzI1NiJ9.{_base64(json.dumps({'uri': 'bp2:click', 'url': FORM}))}.sig"
MANDRILL = _base64(json.dumps({"p": json.dumps({"u": 1, "url": FORM.replace("/", "\\/")})}))
SQUEEZED = urlsafe_b64encode(zlib.compress(FORM.encode())).decode()

READABLE = [
    ("Outlook", f"https://eur03.safelinks.protection.outlook.com/?url={IN_PERCENT}&data=05"),
    ("Outlook", f"https://gbr01.safelinks.protection.outlook.com/ap/w-59/?url={IN_PERCENT}"),
    ("Outlook", f"https://usg02.safelinks.protection.office365.us/?url={IN_PERCENT}&data=05"),
    ("Outlook", f"https://outlook.office.com/mail/safelink.html?url={IN_PERCENT}"),
    (
        "Teams",
        "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html"
        f"?url={IN_PERCENT}",
    ),
    ("Proofpoint", "https://urldefense.proofpoint.com/v1/url?u=https://www.example.org/form&k=x"),
    ("Proofpoint", "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_form&d=x"),
    ("Proofpoint", "https://urldefense.com/v3/__https://www.example.org/form__;!!abc!def$"),
    ("Proofpoint", "https://urldefense.us/v3/__https:/www.example.org/form__;!!abc!def$"),
    ("Proofpoint", "https://urldefense.com/v3/__https://www.example.org/form"),
    ("Barracuda", f"https://linkprotect.cudasvc.com/url?a={IN_PERCENT.lower()}&c=E,1,x"),
    ("Cisco", f"https://secure-web.cisco.com/1fCCd/{IN_PERCENT}"),
    ("Trend Micro", f"https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url={IN_PERCENT}"),
    ("Sophos", f"https://eu-west-2.protection.sophos.com?d=example.org&u={_base64(FORM)}&i=x"),
    ("Symantec", f"https://clicktime.symantec.com/3Abc?u={IN_PERCENT}"),
    ("FireEye", f"https://protect2.fireeye.com/v1/url?k=1&q=1&u={IN_PERCENT}"),
    ("Hornetsecurity", f"https://atpscan.global.hornetsecurity.com/?d=bl0&u={IN_PERCENT}"),
    ("Egress", f"https://links.eu1.defend.egress.com/Warning?crId=6&Base64Url={SQUEEZED}"),
    ("Check Point", "https://protect.checkpoint.com/v2/r02/___https://www.example.org/form___.YzJ"),
    ("Avanan", f"https://avanan.url-protection.com/v1/url?o={IN_PERCENT}&g=x"),
    ("AppRiver", f"https://link.edgepilot.com/s/abc/x?u={IN_PERCENT}"),
    ("TitanHQ", f"https://linklock.titanhq.com/analyse?url={IN_PERCENT}&data=eJx"),
    ("Libraesva", f"https://urlsand.esvalabs.com/?u={IN_PERCENT}&e=1"),
    ("Google", f"https://www.google.com/url?q={FORM}&sa=D&source=editors&usg=x"),
    ("Google", f"https://www.google.co.uk/url?sa=t&url={IN_PERCENT}&usg=x"),
    ("Facebook", f"https://l.facebook.com/l.php?u={IN_PERCENT}%3Ffbclid%3Dabc&h=AT"),
    ("Facebook", f"https://www.facebook.com/l.php?u={IN_PERCENT}"),
    ("Instagram", f"https://l.instagram.com/?u={IN_PERCENT}&e=AT"),
    ("LinkedIn", f"https://www.linkedin.com/redir/redirect?url={IN_PERCENT}&urlhash=x"),
    ("LinkedIn", f"https://www.linkedin.com/safety/go?url={IN_PERCENT}"),
    ("YouTube", f"https://www.youtube.com/redirect?event=x&q={IN_PERCENT}"),
    ("Slack", f"https://slack-redir.net/link?url={IN_PERCENT}"),
    ("DuckDuckGo", f"https://duckduckgo.com/l/?uddg={IN_PERCENT}&rut=x"),
    ("Bing", f"https://www.bing.com/ck/a?!&&p=1&u=a1{_base64(FORM)}&ntb=1"),
    ("Yahoo", f"https://r.search.yahoo.com/_ylt=A/RV=2/RU={IN_PERCENT}/RK=2/RS=x"),
    ("GovDelivery", f"https://lnks.gd/l/{JWT}"),
    ("GovDelivery", f"https://links.govdelivery.com/track?type=click&enid=Zg&&&100&&&{FORM}"),
    ("Mandrill", f"https://mandrillapp.com/track/click/1/www.example.org?p={MANDRILL}"),
    ("Amazon", f"https://abc.r.eu-west-2.awstrack.me/L0/{IN_PERCENT}/1/0102/abc"),
    ("a mailing service", f"https://click.charity.example/CL0/{IN_PERCENT}/1/0102/abc"),
]
UNREADABLE = [
    ("Mimecast", "https://protect-eu.mimecast.com/s/AbCdE", None),
    ("Mimecast", "https://url.uk.m.mimecastprotect.com/s/AbC?domain=example.org", "example.org"),
    ("Sophos", "https://eu-west-2.protection.sophos.com/?d=example.org&i=x", "example.org"),
    ("Hornetsecurity", "https://atpscan.global.hornetsecurity.com/?d=bl0Wkjofesf&f=kXUM", None),
    ("Darktrace", "https://uk01.z.antigena.com/l/AbCdEfGhIjKlMnOp", None),
    ("Intermedia", "https://url.emailprotection.link/?bAbCdEfGhIjKlMnOp", None),
    ("Mailchimp", "https://example.us1.list-manage.com/track/click?u=1&id=2&e=3", None),
    ("HubSpot", "https://d2v.hubspotlinks.com/Ctc/abc/def", None),
    ("Campaign Monitor", "https://example.createsend.com/t/abc-def/", None),
    ("Dotdigital", "https://r1.dmtrk.net/1ABC-DEF/c.aspx", None),
    ("Constant Contact", "https://abc.rs6.net/tn.jsp?f=001abc", None),
    ("a mailing service", "https://u1.ct.sendgrid.net/ls/click?upn=u001.abc", None),
    ("a mailing service", "https://links.charity.example/e3t/Ctc/abc", None),
    ("a mailing service", "https://mail.charity.example/track/click?u=1", None),
    ("GovDelivery", "https://lnks.gd/2/AbCdE", None),
    ("Postmark", "https://click.pstmrk.it/3s/www.example.org/abc", None),
    ("Intercom", "https://via.intercom.io/c?ob=abc", None),
    ("a mailing service", f"https://click.email.charity.example/?qs={'0a1b2c3d' * 4}", None),
    ("a mailing service", f"https://cl.s7.exct.example/?qs={'0a1b2c3d' * 8}", None),
    ("a mailing service", f"https://email.mg.charity.example/c/eJ{'wVy0sK' * 6}", None),
    ("a mailing service", "https://e.customeriomail.example/e/c/eyJlbWFpbF9pZCI6IlJ", None),
    ("a mailing service", "https://links.charity.example/u/click?_t=0a1b&_m=2c3d&_e=x", None),
    ("a mailing service", "https://t.charity.example/r/?id=h4d7b2c1,a1b2c3,d4e5", None),
    ("a mailing service", f"https://click.charity.example/f/a/{'AbCdEfGh1' * 4}~~/x", None),
]
