"""Judges the .ics files named by three readers that know nothing of Daybook: libical, python-icalendar, vobject.

Prints one finding a line, with the file it is in, nothing if there is none; status 3 if a reader is not installed.
"""

import re
import sys

try:
    import gi
    import icalendar
    import vobject

    gi.require_version('ICalGLib', '3.0')
    from gi.repository import ICalGLib as libical
except (ImportError, ValueError) as missing:
    print(missing)
    sys.exit(3)


def of_lines(raw):
    """Line ends, octets, control characters (RFC 5545 section 3.1)."""
    if re.search(rb'(?<!\r)\n|\r(?!\n)', raw):
        yield 'a line end that is not CRLF'
    for number, line in enumerate(raw.split(b'\r\n'), 1):
        if len(line) > 75:
            yield f'line {number} has {len(line)} octets'
        line.decode('utf-8')
    if re.search(rb'[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]', raw):
        yield 'a control character'


def of_libical(raw):
    def errors(part):
        held = part.get_first_property(libical.PropertyKind.XLICERROR_PROPERTY)
        while held:
            yield held.get_xlicerror()
            held = part.get_next_property(libical.PropertyKind.XLICERROR_PROPERTY)
        child = part.get_first_component(libical.ComponentKind.ANY_COMPONENT)
        while child:
            yield from errors(child)
            child = part.get_next_component(libical.ComponentKind.ANY_COMPONENT)

    calendar = libical.Component.new_from_string(raw.decode('utf-8'))
    if calendar is None:
        yield 'cannot be parsed'
    else:
        libical.restriction_check(calendar)
        yield from errors(calendar)


def of_icalendar(raw):
    calendar = icalendar.Calendar.from_ical(raw)
    zones = {str(zone['TZID']) for zone in calendar.walk('VTIMEZONE')}
    for part in calendar.walk():
        yield from (f'{part.name} lacks {name}' for name in part.required if name not in part)
        yield from (f'{part.name}: {error}' for error in part.errors)
        # Of these no component may have two.
        yield from (
            f'{part.name} has several {name}' for name in part.singletons if isinstance(part.get(name), list)
        )
        for name, value in part.property_items(recursive=False):
            zone = getattr(value, 'params', {}).get('TZID')
            if zone and str(zone) not in zones:
                yield f'{part.name}: {name} in a zone that is not described: {zone}'


def of_vobject(raw):
    for calendar in vobject.readComponents(raw.decode('utf-8')):
        calendar.validate(raiseException=True)


faulty = False
for file in sys.argv[1:]:
    raw = open(file, 'rb').read()
    for judge in (of_lines, of_libical, of_icalendar, of_vobject):
        try:
            found = list(judge(raw) or [])
        except Exception as error:  # whatever a reader stumbles over is a finding
            found = [repr(error)]
        for finding in found:
            print(f'{file.rsplit("/", 1)[-1]}: {judge.__name__[3:]}: {finding}')
