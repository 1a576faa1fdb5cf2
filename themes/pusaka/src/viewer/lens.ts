// The lens: OpenSeadragon over one leaf or two, without its own buttons and pictures.

import OpenSeadragon from 'openseadragon';
import type { Leaf } from './leaves';
import type { Region } from './region';

// It would write a style sheet into the page, which the policy forbids and which ours says anyway; it looks for its own first.
const told = document.createElementNS('', 'style');
told.setAttribute('data-openseadragon-mobile-css', '');
document.head.append(told);

function source(leaf: Leaf): object {
  const { tiles } = leaf;
  if (!tiles) return { type: 'legacy-image-pyramid', levels: leaf.levels };
  const made = new OpenSeadragon.IIIFTileSource({
    '@context': 'http://iiif.io/api/image/3/context.json', protocol: 'http://iiif.io/api/image', version: 3, profile: 'level0',
    id: tiles.base, width: leaf.width, height: leaf.height, tiles: [{ width: tiles.size, scaleFactors: tiles.factors }],
  });
  const address = made.getTileUrl.bind(made);
  made.getTileUrl = (level: number, x: number, y: number) => `${address(level, x, y)}${tiles.version && `?v=${tiles.version}`}`;
  return made;
}

/** Shows leaves, and tells which part of which one is seen. */
export class Lens {
  /** Asked for the page after (1) or before (-1) by a swipe over a whole page; 1 is towards the left edge. */
  onSwipe: (towards: 1 | -1) => void = () => undefined;
  /** The view has come to rest, or moves. */
  onRest: () => void = () => undefined;
  onMove: () => void = () => undefined;
  private readonly viewer: OpenSeadragon.Viewer;
  private shown: Leaf[] = [];
  /** Everything was seen before the window changed. */
  private all = true;

  constructor(element: HTMLElement) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const settings = { clickToZoom: false, dblClickToZoom: true, flickEnabled: !calm };
    this.viewer = new OpenSeadragon.Viewer({
      element,
      tabIndex: '',
      drawer: 'canvas',
      showNavigationControl: false,
      showSequenceControl: false,
      keyboardNavEnabled: false,
      visibilityRatio: 1,
      constrainDuringPan: true,
      minZoomImageRatio: 1,
      maxZoomPixelRatio: 2,
      animationTime: calm ? 0.01 : 0.7,
      gestureSettingsMouse: settings,
      gestureSettingsTouch: settings,
      gestureSettingsPen: settings,
      silenceMultiImageWarnings: true,
    } as unknown as OpenSeadragon.Options);
    this.viewer.addHandler('animation', () => this.onMove());
    // Its own idea of what to show in a window of another size comes after the event.
    this.viewer.addHandler('resize', () => queueMicrotask(() => { if (this.all) this.viewer.viewport.goHome(true); this.onMove(); }));
    this.viewer.addHandler('animation-finish', () => { this.all = this.whole(); this.onMove(); this.onRest(); });
    this.swipes();
  }

  /** Lays leaves side by side, the first on the right where pages run that way, and goes to a region of the first one named. */
  async show(leaves: Leaf[], rightToLeft: boolean, region?: Region): Promise<void> {
    this.shown = rightToLeft ? [...leaves].reverse() : leaves;
    let x = 0;
    const laid = this.shown.map((leaf) => {
      const one = { tileSource: source(leaf), x, y: 0, height: 1, placeholderFillStyle: leaf.colour ? `#${leaf.colour}` : null };
      x += leaf.width / leaf.height;
      return one;
    });
    await new Promise<void>((done) => {
      this.viewer.addOnceHandler('open', () => done());
      this.viewer.addOnceHandler('open-failed', () => done());
      this.viewer.open(laid as unknown as OpenSeadragon.TileSourceSpecifier[]);
    });
    this.viewer.viewport.setRotation(0, true);
    this.viewer.viewport.goHome(true);
    const at = this.shown.indexOf(leaves[0] as Leaf);
    const bounds = region && this.viewer.world.getItemAt(at)?.getBounds();
    if (region && bounds) {
      const [left, top, width, height] = region;
      const across = bounds.width / 100;
      const down = bounds.height / 100;
      this.viewer.viewport.fitBounds(new OpenSeadragon.Rect(bounds.x + left * across, bounds.y + top * down, width * across, height * down), true);
    }
    this.mark();
    this.all = !region;
    this.onMove();
  }

  /** Marks the words that a search led to. */
  private mark(): void {
    const marked = (window as unknown as { pusakaMarked?: { leaf: number; parts: Region[] } }).pusakaMarked;
    const bounds = this.viewer.world.getItemAt(this.shown.findIndex((leaf) => leaf.place === marked?.leaf))?.getBounds();
    if (!marked || !bounds) return;
    const [across, down] = [bounds.width / 100, bounds.height / 100];
    for (const [left, top, width, height] of marked.parts) {
      const element = Object.assign(document.createElement('i'), { className: 'sought' });
      this.viewer.addOverlay({ element, location: new OpenSeadragon.Rect(bounds.x + left * across, bounds.y + top * down, width * across, height * down) });
    }
  }

  /** Whether everything is seen. */
  whole(): boolean {
    const { viewport } = this.viewer;
    return viewport.getZoom() <= viewport.getHomeZoom() * 1.01;
  }

  /** The leaf in the middle and what is seen of it. */
  seen(): { leaf: Leaf; region: Region } | undefined {
    const view = this.viewer.viewport.getBounds().getBoundingBox();
    const middle = view.getCenter();
    const [leaf, bounds] = this.shown
      .map((leaf, at) => [leaf, this.viewer.world.getItemAt(at)?.getBounds()] as const)
      .reduce((best, one) => (one[1] && middle.x >= one[1].x ? one : best));
    if (!leaf || !bounds) return undefined;
    const part = (from: number, to: number, start: number, size: number): [number, number] => {
      const [a, b] = [from, to].map((at) => Math.min(100, Math.max(0, ((at - start) / size) * 100))) as [number, number];
      return [a, b - a];
    };
    const [left, width] = part(view.x, view.x + view.width, bounds.x, bounds.width);
    const [top, height] = part(view.y, view.y + view.height, bounds.y, bounds.height);
    return { leaf, region: [left, top, width, height] };
  }

  /** Pixels on the screen that one millimetre of the thing takes; 0 where its size is unknown. */
  perMillimetre(): number {
    const leaf = this.shown.find((one) => one.mm > 0);
    if (!leaf) return 0;
    const { viewport } = this.viewer;
    const perUnit = viewport.deltaPixelsFromPoints(new OpenSeadragon.Point(1, 0), true);
    return (Math.hypot(perUnit.x, perUnit.y) * (leaf.width / leaf.height)) / leaf.mm;
  }

  zoom(by: number): void {
    this.viewer.viewport.zoomBy(by);
    this.viewer.viewport.applyConstraints();
  }

  home(): void {
    this.viewer.viewport.setRotation(0);
    this.viewer.viewport.goHome();
  }

  turn(): void {
    this.viewer.viewport.rotateBy(90);
    this.viewer.viewport.applyConstraints();
  }

  /** Moves the view by parts of its own width and height. */
  pan(across: number, down: number): void {
    const { viewport } = this.viewer;
    const view = viewport.getBoundsNoRotate();
    viewport.panBy(new OpenSeadragon.Point(view.width * across, view.height * down).rotate(-viewport.getRotation()));
    viewport.applyConstraints();
  }

  close(): void {
    this.viewer.close();
  }

  /** A quick stroke of one finger over a page that is seen whole turns it. */
  private swipes(): void {
    let from: OpenSeadragon.Point | undefined;
    const touched = (event: { originalEvent?: Event }): boolean => (event.originalEvent as PointerEvent | undefined)?.pointerType === 'touch';
    this.viewer.addHandler('canvas-press', (event) => { from = touched(event as never) && this.whole() ? event.position : undefined; });
    this.viewer.addHandler('canvas-pinch', () => { from = undefined; });
    this.viewer.addHandler('canvas-release', (event) => {
      const way = from && event.position.minus(from);
      from = undefined;
      if (way && Math.abs(way.x) > 48 && Math.abs(way.x) > 2 * Math.abs(way.y)) this.onSwipe(way.x < 0 ? 1 : -1);
    });
  }
}
