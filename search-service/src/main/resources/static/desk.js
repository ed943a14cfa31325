/* Keys of the search page: "/" to the search box, "j" and "k" down and up the stories, Enter opens the one in focus
   because it is a link. Everything on the page works without this file. */
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

    function typing(element) {
        return element.matches('input:not([type=checkbox]), textarea, select') || element.isContentEditable;
    }

    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (typing(event.target)) {
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
        for (const field of document.querySelectorAll('input[name]:disabled')) {
            field.disabled = false;
        }
    });
})();
