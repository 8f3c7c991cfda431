using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AuditBot.EndToEnd.Browsing;

/// <summary>The Playground's chat, in the verbs of the person in front of it.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    public IPage Page { get; } = page;

    /// <summary>Presses and choices so far.</summary>
    public int Taps { get; private set; }

    public ILocator Cards { get; } = page.Locator(".ac-adaptiveCard");

    /// <summary>The card furthest down.</summary>
    public ILocator Last => Cards.Last;

    /// <summary>The card furthest down that says this.</summary>
    public ILocator Card(string text) => Cards.Filter(new() { HasText = text }).Last;

    public Task SeesAsync(string text) => Expect(Card(text)).ToBeVisibleAsync();

    public Task StartAsync() => PressAsync("Start the quick check");

    public Task SaveAsync() => PressAsync("Save and continue");

    /// <summary>Answers the questions of the form furthest down, in order.</summary>
    public async Task AnswerAsync(params IReadOnlyList<string> answers)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            await ChooseAsync(i + 1, answers[i]);
        }

        // Whatever arrives in the chat redraws every card, and what was chosen is forgotten: look again.
        for (var i = 0; i < answers.Count; i++)
        {
            await Choice(i + 1, answers[i]).CheckAsync();
        }
    }

    public async Task ChooseAsync(int question, string answer)
    {
        await Choice(question, answer).CheckAsync();
        Taps++;
    }

    public ILocator Choice(int question, string answer) =>
        Cards.Filter(new() { Has = Page.GetByRole(AriaRole.Radiogroup) }).Last
            .GetByRole(AriaRole.Radiogroup).Nth(question - 1)
            .GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true });

    /// <summary>Presses the button of this name that is furthest down.</summary>
    public async Task PressAsync(string button)
    {
        await Cards.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
        Taps++;
    }

    /// <summary>Presses a button of <paramref name="card"/> behind "…".</summary>
    public async Task PressMoreAsync(ILocator card, string item)
    {
        await card.GetByRole(AriaRole.Button, new() { Name = "More options" }).Last.ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
        Taps += 2;
    }

    public async Task TypeAsync(string text)
    {
        var box = Page.Locator("[data-lexical-editor=true]");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Types a message in which the parts that begin with @ are mentions; in a group the bot hears nothing without one of its own.</summary>
    public async Task TypeWithMentionsAsync(params IReadOnlyList<string> parts)
    {
        var box = Page.Locator("[data-lexical-editor=true]");
        foreach (var part in parts)
        {
            if (part.StartsWith('@'))
            {
                await box.PressSequentiallyAsync("@");
                await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = part[1..] }).ClickAsync();
            }
            else
            {
                await box.PressSequentiallyAsync(part);
            }
        }

        await box.PressAsync("Enter");
    }

    public async Task FillAsync(ILocator card, string label, string text)
    {
        await Field(card, label).FillAsync(text);
        await Expect(Field(card, label)).ToHaveValueAsync(text);
    }

    public ILocator Field(ILocator card, string label) => card.GetByRole(AriaRole.Textbox, new() { Name = label });

    /// <summary>Turns to another conversation of the list on the left.</summary>
    public Task OpenAsync(string conversation) => Page.GetByRole(AriaRole.Treeitem).Filter(new() { HasText = conversation }).ClickAsync();

    /// <summary>Walks through the five topics with these answers, from the first topic's card on.</summary>
    public async Task WalkAsync(params IEnumerable<(string Next, string[] Answers)> topics)
    {
        foreach (var (next, answers) in topics)
        {
            await AnswerAsync(answers);
            await SaveAsync();
            await SeesAsync(next);
        }
    }
}
