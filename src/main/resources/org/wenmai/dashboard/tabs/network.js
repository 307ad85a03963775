/* Which terms stand together: the map of the job, its communities, and the neighbours of each term. */
(function (W) {
  'use strict';
  const { h, n } = W;
  const state = { source: '*', least: 1, chosen: null };
  const NAMED = 40;
  const EDGE = 8;

  const sourcesWithNetworks = () => {
    const found = new Set(W.data.rows('cooccurrence_edges').map((row) => row.source));
    return [...(found.has('*') ? [['*', W.t('all-sources')]] : []),
      ...W.data.sources().filter((row) => found.has(row.source)).map((row) => [row.source, row.source])];
  };

  function shown() {
    const edges = W.data.by('cooccurrence_edges', 'source')(state.source).filter((edge) => edge.joint_frequency >= state.least);
    const linked = new Set(edges.flatMap((edge) => [edge.term_a, edge.term_b]));
    return { edges, nodes: W.data.by('cooccurrence_nodes', 'source')(state.source).filter((node) => linked.has(node.term)) };
  }

  /** Colour by community; the largest have colours of their own. */
  function colourOf(node, communities) {
    const at = communities.findIndex((community) => community.number === node.community);
    return at >= 0 && at < 10 ? W.colours()[at] : W.css('rule');
  }

  function communitiesOf(nodes) {
    const byNumber = new Map();
    nodes.forEach((node) => {
      if (!byNumber.has(node.community)) byNumber.set(node.community, []);
      byNumber.get(node.community).push(node);
    });
    return [...byNumber].map(([number, members]) => ({ number, members, strength: members.reduce((sum, node) => sum + node.strength, 0) }))
      .sort((a, b) => b.strength - a.strength || a.number - b.number);
  }

  function option(nodes, edges, communities, width, height) {
    const most = Math.max(...nodes.map((node) => node.strength), 1);
    const heaviest = Math.max(...edges.map((edge) => edge.joint_frequency), 1);
    const near = state.chosen ? new Set([state.chosen, ...edges.filter((edge) => edge.term_a === state.chosen || edge.term_b === state.chosen)
      .flatMap((edge) => [edge.term_a, edge.term_b])]) : null;
    // The job's coordinates, stretched to the frame.
    const span = (key) => {
      const values = nodes.map((node) => node[key]);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return (value, size) => 40 + ((value - low) / ((high - low) || 1)) * (size - 80);
    };
    const [x, y] = [span('x'), span('y')];
    const sizeOf = (node) => (width < 500 ? 0.6 : 1) * (6 + 26 * Math.sqrt(node.strength / most));
    const letters = (node) => 11 + 5 * Math.sqrt(node.strength / most);
    const named = namesOf(nodes.map((node) => ({ term: node.term, strength: node.strength, x: x(node.x, width), y: y(node.y, height),
      radius: sizeOf(node) / 2, letters: letters(node) })), width, height, near);
    const faintLine = Math.max(0.2, 0.34 - edges.length / 5000);
    return {
      tooltip: { confine: true, backgroundColor: W.css('card'), borderColor: W.css('line'), textStyle: { color: W.css('ink') },
        formatter: (item) => W.escapeMarkup(item.dataType === 'edge'
          ? `${item.data.source} + ${item.data.target}: ${W.number(item.data.joint)}`
          : `${item.name}: ${W.t('neighbours-of', { n: W.number(item.data.degree) })}, ${W.t('strength-of', { n: W.number(item.data.strength) })}`) },
      series: [{
        type: 'graph', layout: 'none', roam: window.innerWidth < 600 ? false : 'move', left: 10, right: 10, top: 10, bottom: 10, scaleLimit: { min: 0.6, max: 12 },
        labelLayout: { hideOverlap: true }, zoom: 1,
        lineStyle: { color: W.css('rule'), curveness: 0 },
        data: nodes.map((node) => {
          const faint = near && !near.has(node.term);
          return {
            name: node.term, x: x(node.x, width), y: y(node.y, height), degree: node.degree, strength: node.strength,
            symbolSize: sizeOf(node),
            itemStyle: { color: colourOf(node, communities), opacity: faint ? 0.15 : 0.92, borderColor: W.css('card'), borderWidth: node.term === state.chosen ? 3 : 1 },
            label: { show: named.has(node.term), position: named.get(node.term) || 'right', distance: 3, color: W.css('ink'),
              fontSize: letters(node), textBorderColor: W.css('card'), textBorderWidth: 2 },
          };
        }),
        links: edges.map((edge) => {
          const on = !near || edge.term_a === state.chosen || edge.term_b === state.chosen;
          return { source: edge.term_a, target: edge.term_b, joint: edge.joint_frequency, edge,
            lineStyle: { width: 0.6 + 4 * Math.sqrt(edge.joint_frequency / heaviest), opacity: on ? (near ? 0.75 : faintLine) : 0.05 } };
        }),
      }],
    };
  }

  /**
   * Where the name of each node has room beside other names and circles, the strongest first: a side by term. The strongest are named even
   * where circles are in the way, so long as no other name is.
   */
  function namesOf(nodes, width, height, near) {
    // The frame of the chart leaves 10 around; within it the chart keeps the proportions of the coordinates.
    const extent = (key) => { const values = nodes.map((node) => node[key]); return [Math.min(...values), Math.max(...values)]; };
    const [[x0, x1], [y0, y1]] = [extent('x'), extent('y')];
    const scale = Math.min((width - 20) / (x1 - x0 || 1), (height - 20) / (y1 - y0 || 1));
    const placed = nodes.map((node) => ({ ...node, x: width / 2 + (node.x - (x0 + x1) / 2) * scale, y: height / 2 + (node.y - (y0 + y1) / 2) * scale }));
    const circles = placed.map((node) => [node.x - node.radius, node.y - node.radius, 2 * node.radius, 2 * node.radius, node.term]);
    const meets = (a, b) => a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    const boxes = [];
    const sides = new Map();
    placed.filter((node) => !near || near.has(node.term)).sort((a, b) => b.strength - a.strength).forEach((node, nth) => {
      const wide = [...node.term].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.6), 0) * node.letters + 2;
      const high = node.letters * 1.2;
      const { x, y, radius: r } = node;
      [['right', x + r + 3, y - high / 2], ['left', x - r - 3 - wide, y - high / 2], ['top', x - wide / 2, y - r - 3 - high], ['bottom', x - wide / 2, y + r + 3]]
        .flatMap((corner) => [[...corner, true], [...corner, false]]).sort((a, b) => Number(b[3]) - Number(a[3]))
        .slice(0, nth < NAMED || near ? 8 : 4).some(([side, left, top, strict]) => {
          const box = [left, top, wide, high];
          if (left < EDGE || left + wide > width - EDGE || top < EDGE || top + high > height - EDGE || boxes.some((one) => meets(one, box))
            || (strict && circles.some((one) => one[4] !== node.term && meets(one, box)))) return false;
          boxes.push(box);
          sides.set(node.term, side);
          return true;
        });
    });
    return sides;
  }

  function map(nodes, edges, communities) {
    const small = window.innerWidth < 600;
    const card = W.card(W.t('map'), small ? W.t('map-say') : [W.t('map-say'), ' ', W.t('map-drag')]);
    card.classList.add('two-thirds');
    const height = small ? 460 : 620;
    const place = W.chart((width) => option(nodes, edges, communities, width, height), {
      height, label: W.t('map-label', { nodes: W.number(nodes.length), edges: W.number(edges.length) }),
      onclick: (item) => (item.dataType === 'edge' ? W.openPair(state.source, item.data.edge) : choose(item.name)),
    });
    card.append(place, h('p', { class: 'note' }, W.t('map-note', { nodes: W.number(nodes.length), edges: W.number(edges.length) }), ' ',
      ...[['zoom-in', 1.4], ['zoom-out', 1 / 1.4]].flatMap(([label, zoom]) => [W.button(W.t(label), () => place.drawn.instance.dispatchAction({
        type: 'graphRoam', seriesIndex: 0, zoom, originX: place.clientWidth / 2, originY: height / 2 }), { class: 'plain no-print' }), ' ']),
      W.button(W.t('save-png'), () => W.savePng(place, 'network.png'), { class: 'plain no-print' })));
    const cap = W.capNote('cooccurrence_nodes', W.t('cap-network'));
    if (cap) card.append(cap);
    return card;
  }

  function choose(term) {
    state.chosen = state.chosen === term ? null : term;
    W.redraw();
  }

  function side(nodes, edges, communities) {
    const card = h('section', { class: 'card third' });
    if (state.chosen) {
      const near = W.data.neighbours(state.source, state.chosen).filter(([, edge]) => edge.joint_frequency >= state.least);
      card.append(h('h3', {}, W.t('neighbours-title', { term: state.chosen })), h('p', { class: 'say' }, W.t('neighbours-say')),
        h('p', {}, W.link(W.t('all-about', { term: state.chosen }), () => W.openTerm(state.chosen, state.source)), ' · ',
          W.link(W.t('whole-map'), () => choose(state.chosen))),
        near.length ? W.bars([W.t('term'), '', W.t('joint-windows')], near.map(([other, edge]) => ({
          label: other, value: edge.joint_frequency, text: W.number(edge.joint_frequency), onclick: () => W.openPair(state.source, edge),
        })), { from: 14 }) : W.missing(W.t('no-neighbours')));
      return card;
    }
    card.append(h('h3', {}, W.t('communities')), h('p', { class: 'say' }, W.t('communities-say')),
      h('div', { class: 'tall', tabindex: '0', role: 'region', 'aria-label': W.t('communities') },
        h('table', { class: 'list communities' }, h('tbody', {}, communities.slice(0, 10).map((community) => h('tr', {},
          h('th', { scope: 'row', style: { 'white-space': 'nowrap' } },
            h('span', { class: 'dot', style: { background: colourOf(community.members[0], communities) } }), W.number(community.members.length)),
          h('td', {}, community.members.slice(0, 7).map((node, i) => [i ? ' · ' : '', W.link(node.term, () => choose(node.term))])))))),
        communities.length > 10 ? h('p', { class: 'note' }, W.t('more-communities', { n: W.number(communities.length - 10) }), ' ', W.csv('cooccurrence_nodes')) : null));
    return card;
  }

  function pairs(edges) {
    const card = W.card(W.t('strongest-pairs'), W.t('pairs-say'));
    card.append(h('div', { class: 'columns' }, W.bars([W.t('pair'), '', W.t('joint-windows')],
      [...edges].sort((a, b) => b.joint_frequency - a.joint_frequency || a.rank - b.rank).map((edge) => ({
        label: `${edge.term_a} + ${edge.term_b}`, value: edge.joint_frequency, text: W.number(edge.joint_frequency),
        onclick: () => W.openPair(state.source, edge),
      })), { from: 15 })));
    const cap = W.capNote('cooccurrence_edges', W.t('cap-network'));
    if (cap) card.append(cap);
    return card;
  }

  function controls(nodes, scopes) {
    const all = W.data.by('cooccurrence_edges', 'source')(state.source);
    // A step is a number of times that some pair has: most pairs stand together seldom, a few very often.
    const steps = [...new Set(all.map((edge) => edge.joint_frequency))].sort((a, b) => a - b);
    const now = Math.max(0, steps.findIndex((step) => step >= state.least));
    const value = h('output', {}, W.number(steps[now]));
    const slider = h('input', { type: 'range', min: '0', max: String(steps.length - 1), value: String(now), 'aria-valuetext': String(steps[now]),
      oninput: (event) => {
        value.textContent = W.number(steps[event.target.value]);
        event.target.setAttribute('aria-valuetext', String(steps[event.target.value]));
      },
      onchange: (event) => { state.least = steps[event.target.value]; state.chosen = null; W.redraw(); }, id: 'least' });
    const names = h('datalist', { id: 'network-terms' }, nodes.map((node) => h('option', { value: node.term })));
    const search = h('input', { type: 'search', list: 'network-terms', value: state.chosen || '', id: 'network-search',
      onchange: (event) => {
        const term = event.target.value.trim();
        if (!term) { state.chosen = null; W.redraw(); } else if (nodes.some((node) => node.term === term)) { state.chosen = term; W.redraw(); } else event.target.setCustomValidity(W.t('not-in-map'));
        event.target.reportValidity();
      }, oninput: (event) => event.target.setCustomValidity('') });
    return h('div', { class: 'controls' },
      W.select(W.t('source'), scopes, state.source, (source) => { Object.assign(state, { source, chosen: null, least: 1 }); W.redraw(); }),
      h('label', {}, W.t('least-joint'), h('span', { class: 'with-value' }, slider, ' ', value)),
      h('label', {}, W.t('find-term'), search), names);
  }

  W.tabs.push({
    id: 'network', state,
    said: () => (state.chosen ? W.t('neighbours-title', { term: state.chosen }) : W.t('map-note', {
      nodes: W.number(shown().nodes.length), edges: W.number(shown().edges.length) })),
    draw(panel) {
      const scopes = sourcesWithNetworks();
      if (!scopes.length) {
        panel.append(W.missing(W.t('no-network')));
        return;
      }
      if (!scopes.some(([source]) => source === state.source)) state.source = scopes[0][0];
      const { nodes, edges } = shown();
      if (!nodes.some((node) => node.term === state.chosen)) state.chosen = null;
      const communities = communitiesOf(nodes);
      panel.append(controls(nodes, scopes),
        h('div', { class: 'grid' }, map(nodes, edges, communities), side(nodes, edges, communities), pairs(edges)));
    },
  });
})(Wenmai);
