'use strict';
(() => {
  const svg = document.querySelector('#view > svg');
  const nodes = new Map([...svg.querySelectorAll('.node')].map(node => [node.id, node]));
  const edges = [...svg.querySelectorAll('.edge')];
  const detail = document.getElementById('detail');
  const whole = svg.getAttribute('viewBox').split(' ').map(Number);
  let box = [...whole];

  // Zoom and move: the part of the picture that is seen.
  const show = () => svg.setAttribute('viewBox', box.join(' '));
  // A tall picture begins at its top, as large as its width allows, rather than small and whole.
  const frame = svg.getBoundingClientRect();
  const widthScale = Math.min(1, frame.width / whole[2]);
  if (frame.height > 0 && whole[3] * widthScale > frame.height) {
    const [width, height] = [frame.width / widthScale, frame.height / widthScale];
    box = [whole[0] - (width - whole[2]) / 2, whole[1], width, height];
    show();
  }
  const zoom = (factor, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) => {
    const width = Math.min(Math.max(box[2] * factor, 20), whole[2] * 4);
    const scale = width / box[2];
    box = [x - (x - box[0]) * scale, y - (y - box[1]) * scale, width, box[3] * scale];
    show();
  };
  const at = event => {
    const matrix = svg.getScreenCTM().inverse();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return [point.x, point.y];
  };
  svg.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY / 400), ...at(event));
  }, { passive: false });
  document.getElementById('in').onclick = () => zoom(0.7);
  document.getElementById('out').onclick = () => zoom(1.4);
  document.getElementById('fit').onclick = () => { box = [...whole]; show(); };

  let grip = null;
  let moved = false;
  svg.addEventListener('pointerdown', event => { grip = at(event); moved = false; });
  window.addEventListener('pointerup', () => { grip = null; });
  svg.addEventListener('pointermove', event => {
    if (grip) {
      const [x, y] = at(event);
      moved = moved || Math.hypot(x - grip[0], y - grip[1]) > 3;
      box[0] += grip[0] - x;
      box[1] += grip[1] - y;
      show();
    }
  });

  // A value goes on from port to port.
  const ports = [...nodes.values()].filter(node => node.dataset.value);
  const isPort = node => Boolean(node.dataset.value);
  const portsOf = port => ports.filter(other => other.dataset.value === port.dataset.value);
  const portsFrom = node => ports.filter(port => port.dataset.source === node.id);
  const linesFrom = new Map([...nodes.keys()].map(id => [id, []]));
  edges.forEach(edge => linesFrom.get(edge.dataset.from).push(edge));
  const entering = ports.filter(port => linesFrom.get(port.id).length > 0);

  // Hover: a box, its lines and its neighbours, and what there is to tell of it.
  const near = node => {
    svg.querySelectorAll('.near').forEach(one => one.classList.remove('near'));
    detail.textContent = '';
    if (node) {
      detail.textContent = node.querySelector('title').textContent;
      const mine = new Set([node, ...(isPort(node) ? portsOf(node) : portsFrom(node))]);
      const lit = new Set(mine);
      for (const edge of edges) {
        const from = nodes.get(edge.dataset.from);
        const to = nodes.get(edge.dataset.to);
        if (mine.has(from) || mine.has(to)) {
          edge.classList.add('near');
          lit.add(from).add(to);
        }
      }
      for (const port of [...lit].filter(isPort)) {
        lit.add(nodes.get(port.dataset.source));
        portsOf(port).forEach(other => lit.add(other));
      }
      lit.forEach(one => one.classList.add('near'));
    }
  };
  svg.addEventListener('pointerover', event => near(event.target.closest('.node')));

  // Fold: what only one box needs goes away and comes back.
  const folded = new Set();
  const isAway = node => {
    for (let owner = nodes.get(node.dataset.owner); owner; owner = nodes.get(owner.dataset.owner)) {
      if (folded.has(owner.id)) {
        return true;
      }
    }
    return false;
  };
  // An input stays as long as a line of it does, here or at one of its ports.
  const refresh = () => {
    const away = new Set();
    const isInput = node => node.classList.contains('input');
    for (const node of nodes.values()) {
      if (!isInput(node) && !isPort(node) && isAway(node)) {
        away.add(node.id);
      }
      node.classList.toggle('folded', folded.has(node.id));
    }
    const isGone = edge => away.has(edge.dataset.to) || away.has(edge.dataset.from);
    const isUnread = node => linesFrom.get(node.id).every(isGone);
    const areAway = some => some.every(port => away.has(port.id));
    entering.filter(isUnread).forEach(port => away.add(port.id));
    const leaving = ports.filter(port => !entering.includes(port));
    for (const port of leaving) {
      if (areAway(portsOf(port).filter(other => other !== port))) {
        away.add(port.id);
      }
    }
    for (const node of nodes.values()) {
      if (isInput(node) && isUnread(node) && areAway(portsFrom(node))) {
        away.add(node.id);
      }
    }
    edges.forEach(edge => edge.classList.toggle('away', isGone(edge)));
    nodes.forEach((node, id) => node.classList.toggle('away', away.has(id)));
  };
  const toggle = node => {
    if (node && !['input', 'frame', 'port'].some(kind => node.classList.contains(kind))) {
      if (!folded.delete(node.id)) {
        folded.add(node.id);
      }
      refresh();
    }
  };
  svg.addEventListener('click', event => {
    if (!moved) {
      toggle(event.target.closest('.node'));
    }
  });
  for (const node of nodes.values()) {
    node.setAttribute('tabindex', '0');
    node.addEventListener('focus', () => near(node));
    node.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        toggle(node);
      }
    });
  }

  // Find: by what stands in a box and what there is to tell of it.
  const find = document.getElementById('find');
  let hits = [];
  let hit = -1;
  const go = () => {
    const area = hits[hit].getBBox();
    const matrix = svg.getCTM().inverse().multiply(hits[hit].getCTM());
    const centre = new DOMPoint(area.x + area.width / 2, area.y + area.height / 2);
    const place = centre.matrixTransform(matrix);
    box[0] = place.x - box[2] / 2;
    box[1] = place.y - box[3] / 2;
    show();
    near(hits[hit]);
  };
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase();
    hits = [];
    hit = -1;
    for (const node of nodes.values()) {
      const found = wanted !== '' && node.textContent.toLowerCase().includes(wanted);
      node.classList.toggle('hit', found);
      if (found) {
        hits.push(node);
      }
    }
    document.getElementById('found').value = wanted === '' ? '' : `${hits.length} found`;
  });
  find.addEventListener('keydown', event => {
    if (event.key === 'Enter' && hits.length > 0) {
      hit = (hit + 1) % hits.length;
      go();
    }
  });
})();
