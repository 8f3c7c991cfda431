using Microsoft.Playwright;

namespace AuditBot.EndToEnd.Browsing;

/// <summary>Looks at cards on a phone and on a desktop, takes their pictures and notes what is wrong with them.</summary>
internal sealed class CardInspector(PlaygroundPage chat, string theme)
{
    private const string Layout = """
        (card) => {
          const box = card.getBoundingClientRect();
          const problems = [];
          if (box.left < -1 || box.right > window.innerWidth + 1) {
            problems.push(`the card spans ${box.left} to ${box.right} of ${window.innerWidth} px`);
          }
          for (const part of card.querySelectorAll('*')) {
            const style = getComputedStyle(part);
            const rect = part.getBoundingClientRect();
            if (rect.width <= 1 || rect.height <= 1 || style.visibility === 'hidden' || Number(style.opacity) === 0) continue;
            const what = `<${part.tagName.toLowerCase()}> "${part.innerText?.slice(0, 60) ?? part.name}"`;
            if (rect.left < box.left - 1 || rect.right > box.right + 1) problems.push(`${what} is wider than the card`);
            // What a field holds may be longer than the field; the "…" button is the renderer's own.
            if (style.display === 'inline' || part.matches('input, textarea, [aria-label="More options"] *')) continue;
            if (part.scrollWidth > part.clientWidth + 1) problems.push(`${what} is ${part.scrollWidth - part.clientWidth} px too wide`);
          }
          const words = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
          for (const range = document.createRange(); words.nextNode();) {
            range.selectNodeContents(words.currentNode);
            const text = range.getBoundingClientRect();
            for (let around = words.currentNode.parentElement; text.height > 1 && around !== card; around = around.parentElement) {
              const room = around.getBoundingClientRect();
              if (getComputedStyle(around).overflowY !== 'visible' && (text.bottom > room.bottom + 1 || text.top < room.top - 1)) {
                problems.push(`"${words.currentNode.data.slice(0, 60)}" is cut off`);
              }
            }
          }
          return problems;
        }
        """;

    private const string Unlabelled = """
        (card) => {
          const said = (input) => [
            input.getAttribute('aria-label'),
            ...(input.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText),
            ...[...(input.labels ?? [])].map((label) => label.innerText),
          ].join('').trim();
          return [...card.querySelectorAll('input, textarea, select, [role=radiogroup], [role=group]')]
            .filter((input) => said(input).length === 0).map((input) => `${input.outerHTML.slice(0, 120)} has no label`);
        }
        """;

    private const string Accessibility = """
        async (card) => {
          const found = await axe.run(card, { resultTypes: ['violations'] });
          return found.violations.flatMap((rule) => rule.nodes.map((node) => `axe ${rule.id}: ${rule.help}: ${node.html}`));
        }
        """;

    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "auditbot-screenshots")).FullName;

    /// <returns>The card's height on the phone in CSS pixels.</returns>
    public async Task<float> InspectAsync(ILocator card, string name)
    {
        await Assertions.Expect(card).ToBeVisibleAsync();
        await InspectAsync(card, name, Phone.Width, Phone.TallHeight);
        var height = (await card.BoundingBoxAsync())!.Height;
        await InspectAsync(card, name, Phone.DesktopWidth, Phone.TallHeight);
        return height;
    }

    private async Task InspectAsync(ILocator card, string name, int width, int height)
    {
        await chat.Page.SetViewportSizeAsync(width, height);
        var view = $"{name} {width} {theme}";
        await card.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{theme}.png") });
        Note(view, await card.EvaluateAsync<string[]>(Layout));
        Note(view, await card.EvaluateAsync<string[]>(Unlabelled));
        Note(view, await card.EvaluateAsync<string[]>(Accessibility));
    }

    private void Note(string view, IEnumerable<string> found) => problems.AddRange(found.Distinct().Select(problem => $"{view}: {problem}"));
}
