using System.Text.RegularExpressions;
using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd;

/// <summary>What the operating system saw of a saved answer.</summary>
public sealed partial class FlushTests(ITestOutputHelper output) : IDisposable
{
    private const int Saves = 6;

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Every_saved_answer_is_flushed_to_the_disk_exactly_once_between_its_request_and_its_reply()
    {
        Programs.Need("strace");
        var trace = home.In("trace");
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        var settings = new HostSettings
        {
            Wrapper =
            [
                "strace", "-f", "-y", "-s", "4096", "-o", trace, "-e",
                "trace=fsync,fdatasync,read,recvfrom,recvmsg,write,writev,sendto,sendmsg",
            ],
        };
        await using (var host = await BuiltHost.StartAsync(home.Path, settings, Cancellation))
        {
            using var person = new Colleague("Dana", connector.ServiceUrl);
            await person.SayAsync(host.Bot, "start", Cancellation);
            for (var save = 0; save < Saves; save++)
            {
                var form = (await person.SayAsync(host.Bot, "edit 4.1", Cancellation))[^1];
                var answer = save % 2 == 0 ? "yes" : "no";
                var press = CardPress.Of(form, "save", ("answer1", answer), ("answer2", answer), ("answer3", answer));
                var saved = await person.PressAsync(host.Bot, press, Cancellation, mark: $"save-{save}-");
                Assert.StartsWith("✓", (string?)saved["fallbackText"], StringComparison.Ordinal);
            }

            await host.StopAsync(Cancellation);
        }

        var calls = SystemCall.Read(await File.ReadAllLinesAsync(trace, Cancellation));
        for (var save = 0; save < Saves; save++)
        {
            var request = calls.FindIndex(call => call.Text.Contains($"X-Mark: save-{save}-", StringComparison.Ordinal));
            var reply = calls.FindIndex(request + 1, call => call.Text.Contains("\"HTTP/1.1 200 OK", StringComparison.Ordinal));
            Assert.InRange(request, 0, reply - 1);
            var flushed = calls[request..reply].Where(call => call.IsFlush).Select(call => call.Path).ToArray();
            output.WriteLine($"Save {save + 1}: {flushed.Length} flush of {string.Join(", ", flushed.Select(Path.GetFileName))}");
            Assert.Matches(@"/assessments/[^/]+\.jsonl$", Assert.Single(flushed));
        }
    }

    /// <summary>A killed host may have left whole lines that never reached the disk; whoever hears of them hears of saved ones.</summary>
    [Fact]
    public async Task What_a_host_finds_is_flushed_to_the_disk_before_it_is_told()
    {
        Programs.Need("strace");
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        using var person = new Colleague("Dana", connector.ServiceUrl);
        await using (var host = await BuiltHost.StartAsync(home.Path, HostSettings.Alone, Cancellation))
        {
            await person.SayAsync(host.Bot, "start", Cancellation);
            await host.KillAsync(Cancellation);
        }

        var trace = home.In("second-trace");
        var settings = new HostSettings { Wrapper = ["strace", "-f", "-y", "-o", trace, "-e", "trace=fsync,fdatasync"] };
        await using (var host = await BuiltHost.StartAsync(home.Path, settings, Cancellation))
        {
            await person.SayAsync(host.Bot, "status", Cancellation);
            await host.StopAsync(Cancellation);
        }

        var flushed = SystemCall.Read(await File.ReadAllLinesAsync(trace, Cancellation)).Where(call => call.IsFlush).Select(call => call.Path).ToList();
        Assert.Contains(flushed, path => path.Contains("/assessments/", StringComparison.Ordinal));
        Assert.Contains(flushed, path => path.EndsWith("organisation.jsonl", StringComparison.Ordinal));
    }

    /// <summary>One call as strace wrote it; what leaves stands where it began, everything else where it had returned.</summary>
    private sealed partial record SystemCall(string Text)
    {
        public bool IsFlush => Text.StartsWith("fsync(", StringComparison.Ordinal) || Text.StartsWith("fdatasync(", StringComparison.Ordinal);

        public string Path => PathOfDescriptor().Match(Text).Groups[1].Value;

        public static List<SystemCall> Read(IEnumerable<string> lines)
        {
            const string Unfinished = " <unfinished ...>";
            var calls = new List<SystemCall>();
            var begun = new Dictionary<string, string>();
            foreach (var line in lines)
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                var (thread, text) = (line[..space], line[space..].TrimStart());
                var leaves = text.StartsWith("send", StringComparison.Ordinal) || text.StartsWith("write", StringComparison.Ordinal);
                if (Resumed().Match(text) is { Success: true } resumed)
                {
                    if (begun.Remove(thread, out var start))
                    {
                        calls.Add(new SystemCall(start + text[resumed.Length..]));
                    }
                }
                else if (text.EndsWith(Unfinished, StringComparison.Ordinal) && !leaves)
                {
                    begun[thread] = text[..^Unfinished.Length];
                }
                else
                {
                    calls.Add(new SystemCall(text));
                }
            }

            return calls;
        }

        [GeneratedRegex(@"^\w+\(\d+<([^>]*)>")]
        private static partial Regex PathOfDescriptor();

        [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
        private static partial Regex Resumed();
    }
}
