/* Which terms stand together: the map of the job, its communities, and the neighbours of each term. */
(function (W) {
  'use strict';
  const { h, n } = W;
  const state = { source: '*', least: 1, chosen: null };

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
    const sized = [...nodes].sort((a, b) => b.strength - a.strength);
    const named = new Set(sized.slice(0, width < 500 ? 22 : 70).map((node) => node.term));
    // The job's coordinates, stretched to the frame.
    const span = (key) => {
      const values = nodes.map((node) => node[key]);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return (value, size) => 40 + ((value - low) / ((high - low) || 1)) * (size - 80);
    };
    const [x, y] = [span('x'), span('y')];
    return {
      tooltip: { confine: true, backgroundColor: W.css('card'), borderColor: W.css('line'), textStyle: { color: W.css('ink') },
        formatter: (item) => W.escapeMarkup(item.dataType === 'edge'
          ? `${item.data.source} + ${item.data.target}: ${W.number(item.data.joint)}`
          : `${item.name}: ${W.t('neighbours-of', { n: W.number(item.data.degree) })}, ${W.t('strength-of', { n: W.number(item.data.strength) })}`) },
      series: [{
        type: 'graph', layout: 'none', roam: width < 600 ? false : 'move', left: 10, right: 10, top: 10, bottom: 10, scaleLimit: { min: 0.6, max: 12 },
        labelLayout: { hideOverlap: true }, zoom: 1,
        lineStyle: { color: W.css('rule'), curveness: 0 },
        data: nodes.map((node) => {
          const faint = near && !near.has(node.term);
          return {
            name: node.term, x: x(node.x, width), y: y(node.y, height), degree: node.degree, strength: node.strength,
            symbolSize: (width < 500 ? 0.6 : 1) * (6 + 26 * Math.sqrt(node.strength / most)),
            itemStyle: { color: colourOf(node, communities), opacity: faint ? 0.15 : 0.92, borderColor: W.css('card'), borderWidth: node.term === state.chosen ? 3 : 1 },
            label: { show: near ? near.has(node.term) : named.has(node.term), position: 'right', distance: 3, color: W.css('ink'),
              fontSize: 11 + 5 * Math.sqrt(node.strength / most), textBorderColor: W.css('card'), textBorderWidth: 2 },
          };
        }),
        links: edges.map((edge) => {
          const on = !near || edge.term_a === state.chosen || edge.term_b === state.chosen;
          return { source: edge.term_a, target: edge.term_b, joint: edge.joint_frequency, edge,
            lineStyle: { width: 0.6 + 4 * Math.sqrt(edge.joint_frequency / heaviest), opacity: on ? (near ? 0.75 : 0.28) : 0.05 } };
        }),
      }],
    };
  }

  function map(nodes, edges, communities) {
    const card = W.card(W.t('map'), W.t('map-say'));
    card.classList.add('two-thirds');
    const height = window.innerWidth < 600 ? 460 : 620;
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
        h('table', { class: 'list' }, h('tbody', {}, communities.slice(0, 10).map((community) => h('tr', {},
          h('th', { scope: 'row', style: { 'white-space': 'nowrap' } },
            h('span', { class: 'dot', style: { background: colourOf(community.members[0], communities) } }), W.number(community.members.length)),
          h('td', {}, community.members.slice(0, 7).map((node, i) => [i ? ' · ' : '', W.link(node.term, () => choose(node.term))])))))),
        communities.length > 10 ? h('p', { class: 'note' }, W.t('more-communities', { n: communities.length - 10 })) : null));
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
    const most = Math.max(...all.map((edge) => edge.joint_frequency));
    const value = h('output', {}, W.number(state.least));
    const slider = h('input', { type: 'range', min: '1', max: String(most), value: String(state.least),
      oninput: (event) => { value.textContent = W.number(Number(event.target.value)); },
      onchange: (event) => { state.least = Number(event.target.value); state.chosen = null; W.redraw(); document.getElementById('least').focus(); }, id: 'least' });
    const names = h('datalist', { id: 'network-terms' }, nodes.map((node) => h('option', { value: node.term })));
    const search = h('input', { type: 'search', list: 'network-terms', value: state.chosen || '', id: 'network-search',
      onchange: (event) => {
        const term = event.target.value.trim();
        if (!term) { state.chosen = null; W.redraw(); } else if (nodes.some((node) => node.term === term)) { state.chosen = term; W.redraw(); } else event.target.setCustomValidity(W.t('not-in-map'));
        event.target.reportValidity();
      }, oninput: (event) => event.target.setCustomValidity('') });
    return h('div', { class: 'controls' },
      W.select(W.t('source'), scopes, state.source, (source) => { Object.assign(state, { source, chosen: null, least: 1 }); W.redraw(); }),
      h('label', {}, W.t('least-joint'), h('span', {}, slider, ' ', value)),
      h('label', {}, W.t('find-term'), search), names);
  }

  W.tabs.push({
    id: 'network', state,
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
