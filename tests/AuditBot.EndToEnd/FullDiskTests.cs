using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd;

/// <summary>A stream's file may grow to so many bytes and no further, as on a disk that is full.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int MostKibibytes = 12;
    private const int Saves = 60;

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task What_no_longer_fits_is_refused_with_the_card_as_it_was_and_what_was_saved_stays()
    {
        Programs.Need("bash");
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        var settings = new HostSettings
        {
            Wrapper = ["bash", "-c", $"trap '' XFSZ; ulimit -f {MostKibibytes}; exec \"$@\"", "bash"],

            // The runtime would map its own code through a file larger than that.
            Environment = new Dictionary<string, string?> { ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        var (saved, refused) = (new List<string>(), 0);
        await using (var host = await BuiltHost.StartAsync(home.Path, settings, Cancellation))
        {
            using var person = new Colleague("Dana", connector.ServiceUrl);
            await person.SayAsync(host.Bot, "start", Cancellation);
            for (var save = 0; save < Saves; save++)
            {
                var form = (await person.SayAsync(host.Bot, "edit 4.1", Cancellation))[^1];
                var answer = save % 2 == 0 ? "yes" : "no";
                var note = $"note {save}.";
                var card = await person.PressAsync(
                    host.Bot, CardPress.Of(form, "save", ("answer1", answer), ("answer2", answer), ("answer3", answer), ("note", note)), Cancellation);
                if (card.ToJsonString().Contains("I couldn", StringComparison.Ordinal))
                {
                    Assert.Contains(note, card.ToJsonString(), StringComparison.Ordinal);
                    refused++;
                }
                else
                {
                    saved.Add(note);
                }
            }
        }

        Assert.NotEmpty(saved);
        Assert.NotEqual(0, refused);
        Assert.Equal(saved, RecordFiles.Read(home.In("data")).Select(line => line.Note).OfType<string>());
    }
}
