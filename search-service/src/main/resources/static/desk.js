/* What the newsroom page does beyond links and forms: keys, a timeline to brush, a map to click, and word of new stories.
   All that can be asked for can be asked for without this file. */
(function () {
    'use strict';

    function stories() {
        return Array.from(document.querySelectorAll('.stories a.open'));
    }

    function move(step) {
        const links = stories();
        if (links.length === 0) {
            return;
        }
        const story = document.activeElement && document.activeElement.closest('.story');
        const at = story ? links.findIndex((link) => story.contains(link)) : -1;
        const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
        links[next].focus();
        links[next].closest('.story').scrollIntoView({ block: 'nearest' });
    }

    // Along the suggestions below the search box, and back into it.
    function suggest(from, step) {
        const box = document.getElementById('q');
        const stops = [box].concat(Array.from(document.querySelectorAll('.suggestions a')));
        const next = stops[stops.indexOf(from) + step];
        if (stops.indexOf(from) < 0 || !next) {
            return false;
        }
        next.focus();
        return true;
    }

    function typing(element) {
        return element.matches('input:not([type=checkbox]), textarea, select') || element.isContentEditable;
    }

    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            if (suggest(event.target, event.key === 'ArrowDown' ? 1 : -1)) {
                event.preventDefault();
            }
            return;
        }
        if (typing(event.target) || event.target.closest('.suggestions')) {
            if (event.key === 'Escape') {
                event.target.blur();
            }
            return;
        }
        if (event.key === '/') {
            const box = document.getElementById('q');
            box.focus();
            box.select();
        } else if (event.key === 'j') {
            move(1);
        } else if (event.key === 'k') {
            move(-1);
        } else if (event.key === '?') {
            document.getElementById('keys').togglePopover();
        } else {
            return;
        }
        event.preventDefault();
    });

    // Live results would otherwise put every empty field into the address.
    document.addEventListener('htmx:configRequest', (event) => {
        const data = event.detail.formData;
        for (const [name, value] of Array.from(data)) {
            if (value === '') {
                data.delete(name);
            }
        }
    });

    // A plain form does the same when it is sent.
    document.addEventListener('submit', (event) => {
        for (const field of event.target.elements) {
            if (field.name && field.value === '') {
                field.disabled = true;
            }
        }
    });
    window.addEventListener('pageshow', () => {
        for (const field of document.querySelectorAll('[name]:disabled')) {
            field.disabled = false;
        }
    });

    // Goes to a search as a boosted link does: the address changes, the rest of the page stays.
    function go(address) {
        const results = document.getElementById('results');
        if (window.htmx && results) {
            window.htmx.ajax('GET', address, { source: results });
        } else {
            location.assign(address);
        }
    }

    // --- The timeline: drag over bars, or arrow keys with Shift, to search the time that they span

    let brush = null;

    function bars() {
        return Array.from(document.querySelectorAll('#timeline a'));
    }

    function paint() {
        const [first, last] = brush ? [Math.min(brush.start, brush.end), Math.max(brush.start, brush.end)] : [1, 0];
        bars().forEach((bar, i) => bar.classList.toggle('brushed', i >= first && i <= last));
    }

    function searchBrushed() {
        const all = bars();
        const first = all[Math.min(brush.start, brush.end)];
        const last = all[Math.max(brush.start, brush.end)];
        const address = new URL(first.href);
        address.searchParams.set('to', last.dataset.to);
        brush = null;
        go(address.pathname + address.search);
    }

    function barAt(x) {
        const all = bars();
        const at = all.findIndex((bar) => x < bar.getBoundingClientRect().right);
        return at < 0 ? all.length - 1 : at;
    }

    document.addEventListener('pointerdown', (event) => {
        if (event.button === 0 && event.target.closest('#timeline')) {
            const at = barAt(event.clientX);
            brush = { start: at, end: at, pointer: event.pointerId };
        }
    });
    document.addEventListener('pointermove', (event) => {
        if (brush && brush.pointer === event.pointerId) {
            brush.end = barAt(event.clientX);
            paint();
        }
    });
    document.addEventListener('pointerup', (event) => {
        if (brush && brush.pointer === event.pointerId) {
            if (brush.start === brush.end) {
                brush = null;
                paint();
            } else {
                searchBrushed();
            }
        }
    });
    document.addEventListener('pointercancel', () => {
        brush = null;
        paint();
    });
    document.addEventListener('dragstart', (event) => {
        if (event.target.closest && event.target.closest('#timeline')) {
            event.preventDefault();
        }
    });
    document.addEventListener('keydown', (event) => {
        const bar = event.target.closest && event.target.closest('#timeline a');
        if (!bar) {
            return;
        }
        const all = bars();
        const at = all.indexOf(bar);
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
            const next = Math.min(Math.max(at + (event.key === 'ArrowRight' ? 1 : -1), 0), all.length - 1);
            brush = event.shiftKey ? { start: brush ? brush.start : at, end: next } : null;
            all[next].focus();
        } else if (event.key === 'Enter' && brush) {
            searchBrushed();
        } else if (event.key === 'Escape') {
            brush = null;
        } else {
            return;
        }
        paint();
        event.preventDefault();
    });

    // One stop of the Tab key for all of the bars.
    function roving() {
        bars().forEach((bar, i) => { bar.tabIndex = i === 0 ? 0 : -1; });
    }
    document.addEventListener('focusin', (event) => {
        if (event.target.closest('#timeline a')) {
            bars().forEach((bar) => { bar.tabIndex = bar === event.target ? 0 : -1; });
        }
    });

    // --- The map, coloured by what the list of countries says

    let outlines = null;

    function load(map) {
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = map.dataset.style;
        const script = document.createElement('script');
        script.src = map.dataset.script;
        script.addEventListener('load', () => {
            fetch(map.dataset.outlines).then((answer) => answer.json()).then((world) => draw(map, world));
        });
        document.head.append(style, script);
    }

    function country(iso) {
        return document.querySelector('#countries a[data-iso="' + iso + '"]');
    }

    function draw(element, world) {
        const L = window.L;
        const map = L.map(element, {
            attributionControl: false, keyboard: false, minZoom: 0, maxZoom: 5, zoomSnap: 0.25, scrollWheelZoom: false,
            maxBounds: [[-80, -200], [88, 200]], zoomAnimation: false, fadeAnimation: false,
        });
        map.fitBounds([[-50, -150], [70, 170]]);
        outlines = L.geoJSON(world, {
            pointToLayer: (feature, at) => L.circleMarker(at, { radius: 4 }),
            onEachFeature: (feature, layer) => {
                layer.on('click', () => {
                    const link = country(feature.id);
                    if (link) {
                        go(link.getAttribute('href'));
                    }
                });
                layer.bindTooltip(() => {
                    const link = country(feature.id);
                    const text = document.createElement('span');
                    text.textContent = link
                        ? link.textContent + ': ' + link.nextElementSibling.textContent
                        : new Intl.DisplayNames(['en'], { type: 'region' }).of(feature.id);
                    return text;
                }, { sticky: true });
            },
        }).addTo(map);
        element.classList.add('drawn');
        colour();
    }

    function colour() {
        if (!outlines) {
            return;
        }
        outlines.eachLayer((layer) => {
            const iso = layer.feature.id;
            const link = country(iso);
            const path = layer.getElement();
            path.dataset.iso = iso;
            path.dataset.shade = link ? link.dataset.shade : 0;
            path.classList.toggle('chosen', Boolean(link && link.hasAttribute('aria-current')));
            path.classList.toggle('small', layer.feature.geometry.type === 'Point');
        });
    }

    function settle() {
        roving();
        colour();
    }
    document.addEventListener('htmx:afterSettle', settle);

    const map = document.getElementById('map');
    if (map) {
        settle();
        // The stories come first.
        requestAnimationFrame(() => setTimeout(() => load(map)));
    }

    // --- New stories: told, not pushed in under the reader's eyes

    const EVERY = 20000;

    function look() {
        const results = document.getElementById('results');
        const asked = new URLSearchParams(location.search);
        if (document.visibilityState !== 'visible' || asked.has('cursor')) {
            return;
        }
        fetch(location.href, { headers: { 'HX-Request': 'true' } })
            .then((answer) => (answer.ok ? answer.text() : null))
            .then((html) => {
                const next = html && new DOMParser().parseFromString(html, 'text/html').getElementById('results');
                if (!next || results !== document.getElementById('results')) {
                    return;
                }
                const shown = new Set(stories().map((link) => link.pathname));
                const now = Array.from(next.querySelectorAll('.stories a.open'), (link) => link.getAttribute('href').split('?')[0]);
                const fresh = now.filter((path) => !shown.has(path)).length;
                const more = document.getElementById('fresh');
                more.hidden = fresh === 0 && next.dataset.total === results.dataset.total;
                more.textContent = fresh === 0 ? 'The stories have changed: show them' : (fresh === 1 ? '1 new story' : fresh + ' new stories') + ': show';
                more.setAttribute('href', location.pathname + location.search);
            })
            .catch(() => {
                // Away for now; the next look tells.
            });
    }
    if (map) {
        setInterval(look, EVERY);
        document.addEventListener('visibilitychange', look);
    }
})();
