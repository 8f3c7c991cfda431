using System.Text;
using System.Text.RegularExpressions;
using AuditBot.Records;
using AuditBot.Storage;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace AuditBot.Tests.Storage;

public sealed partial class FileStreamStoreTests : StreamStoreContract, IDisposable
{
    private static readonly StreamName Name = StreamName.Organisation("contoso");
    private readonly TemporaryFolder folder = new();
    private readonly LogBook log = new();
    private FileStreamStore store;

    public FileStreamStoreTests() => store = Open(Root);

    public static TheoryData<byte[]> Rubbish { get; } = new()
    {
        "{\"seq\":3,"u8.ToArray(),
        new byte[1],
        new byte[4095],
        new byte[4096],
        new byte[10_000],
        Enumerable.Range(0, 5000).Select(n => (byte)(n % 10 == 0 ? 0xff : 0x80 + (n % 100))).ToArray(),
        "\r"u8.ToArray(),
    };

    protected override IStreamStore Store => store;

    private string Root => folder["data"];

    private string FileOfName => folder["data", "orgs", "contoso", "organisation.jsonl"];

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_cut_at_any_byte_after_the_last_flush_has_everything_acknowledged_and_goes_on()
    {
        const string Acknowledged = "{\"seq\":1,\"note\":\"ä\"}\n{\"seq\":2}\n";
        const string Torn = "{\"seq\":3,\"note\":\"😀\"}\n{\"seq\":4}\n";
        var flushed = Encoding.UTF8.GetByteCount(Acknowledged);
        var all = Encoding.UTF8.GetBytes(Acknowledged + Torn);
        await AppendAsync(Name, 0, Acknowledged);

        for (var cut = flushed; cut <= all.Length; cut++)
        {
            Reopen(() => File.WriteAllBytes(FileOfName, all[..cut]));
            var whole = all[..(Array.LastIndexOf(all[..cut], (byte)'\n') + 1)];

            Assert.Equal(Encoding.UTF8.GetString(whole), await ReadAsync(Name));
            Assert.Equal(whole, File.ReadAllBytes(FileOfName));
            Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, whole.Length, "{\"seq\":5}\n"));

            Reopen(() => { });
            Assert.Equal(Encoding.UTF8.GetString(whole) + "{\"seq\":5}\n", await ReadAsync(Name));
        }
    }

    [Theory]
    [MemberData(nameof(Rubbish))]
    public async Task Rubbish_behind_the_last_line_is_cut_off_with_a_warning_and_appending_goes_on(byte[] rubbish)
    {
        await AppendAsync(Name, 0, "one\n");
        Reopen(() => File.AppendAllBytes(FileOfName, rubbish));

        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 4, "two\n"));

        Assert.Equal("one\ntwo\n", await ReadAsync(Name));
        Assert.Equal("one\ntwo\n", File.ReadAllText(FileOfName));
        Assert.Contains($"cut off {rubbish.Length} bytes", Assert.Single(log.Of(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_file_is_opened_without_a_warning()
    {
        await AppendAsync(Name, 0, "one\n");
        Reopen(() => { });

        Assert.Equal("one\n", await ReadAsync(Name));
        Assert.Empty(log.Of(LogLevel.Warning));
    }

    [Fact]
    public async Task A_stream_torn_in_its_very_first_append_begins_anew()
    {
        await AppendAsync(Name, 0, "one\n");
        Reopen(() => File.WriteAllText(FileOfName, "a line that never reached its end"));

        Assert.Empty(await ListAsync(""));
        Assert.Empty(await ReadAsync(Name));
        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 0, "two\n"));
        Assert.Equal("two\n", File.ReadAllText(FileOfName));
    }

    [Fact]
    public async Task A_deletion_that_a_crash_interrupted_is_finished_at_the_next_look()
    {
        await AppendAsync(Name, 0, "one\n");
        Reopen(() => File.WriteAllText(Path.ChangeExtension(FileOfName, ".deleted"), ""));

        Assert.Empty(await ListAsync(""));
        Assert.True((await Store.ReadAsync(Name, 0, TestContext.Current.CancellationToken)).Deleted);
        Assert.False(File.Exists(FileOfName));
    }

    [Fact]
    public async Task A_deletion_outlives_the_program()
    {
        await AppendAsync(Name, 0, "one\n");
        await Store.DeleteAsync(Name, TestContext.Current.CancellationToken);
        Reopen(() => { });

        Assert.Equal(AppendOutcome.Deleted, await AppendAsync(Name, 0, "two\n"));
    }

    [Fact]
    public async Task An_append_is_in_the_file_when_it_returns()
    {
        await AppendAsync(Name, 0, "one\n");
        Assert.Equal("one\n", File.ReadAllText(FileOfName));

        await AppendAsync(Name, 4, "two\n");
        Assert.Equal("one\ntwo\n", File.ReadAllText(FileOfName));
    }

    [Fact]
    public async Task A_folder_serves_one_program_at_a_time()
    {
        Assert.Throws<IOException>(() => Open(Root));
        await AppendAsync(Name, 0, "one\n");

        store.Dispose();
        store = Open(Root);
        Assert.Equal("one\n", await ReadAsync(Name));
    }

    [Fact]
    public async Task When_the_file_cannot_be_written_the_append_fails_and_works_again_after_the_repair()
    {
        Directory.CreateDirectory(FileOfName);
        await AssertRefusedAsync();

        Directory.Delete(FileOfName);
        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 0, "one\n"));
        Assert.Equal("one\n", await ReadAsync(Name));
    }

    [Fact]
    public async Task When_the_folder_cannot_be_made_the_append_fails_and_works_again_after_the_repair()
    {
        var standsInTheWay = folder["data", "orgs"];
        await File.WriteAllTextAsync(standsInTheWay, "a file", TestContext.Current.CancellationToken);
        await AssertRefusedAsync();

        File.Delete(standsInTheWay);
        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 0, "one\n"));
        Assert.Equal("one\n", await ReadAsync(Name));
    }

    [Fact]
    public async Task A_failure_in_the_life_of_a_stream_loses_nothing_of_it()
    {
        await AppendAsync(Name, 0, "one\n");
        File.Move(FileOfName, FileOfName + ".aside");
        Directory.CreateDirectory(FileOfName);
        await AssertRefusedAsync(position: 4);

        Directory.Delete(FileOfName);
        File.Move(FileOfName + ".aside", FileOfName);
        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 4, "two\n"));
        Assert.Equal("one\ntwo\n", await ReadAsync(Name));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused_at_once()
    {
        File.WriteAllText(folder["taken"], "");

        Assert.Throws<IOException>(() => Open(folder["taken"]));
    }

    [Fact]
    public async Task Files_of_others_in_the_folder_are_left_alone_and_not_listed()
    {
        await AppendAsync(Name, 0, "one\n");
        var copy = folder["data", "orgs", "contoso", "organisation (copy).jsonl"];
        File.Copy(FileOfName, copy);

        Assert.Equal([Name], await ListAsync(""));
        Assert.True(File.Exists(copy));
    }

    [Fact]
    public async Task Hostile_ids_never_leave_the_folder_and_are_plain_file_names()
    {
        foreach (var id in HostileIds.All)
        {
            await AppendAsync(StreamName.Organisation(id), 0, "one\n");
            await AppendAsync(StreamName.Assessment(id, id), 0, "one\n");
            await AppendAsync(StreamName.Person(id, id), 0, "one\n");
            await Store.DeleteAsync(StreamName.Person(id, id), TestContext.Current.CancellationToken);
        }

        var files = Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.FullPath, file).Replace('\\', '/'))
            .Where(file => file != "data/.lock")
            .ToList();

        Assert.Equal(3 * HostileIds.All.Count, files.Count);
        Assert.All(files, file => Assert.Matches(PlainFile(), file));
    }

    private async Task AssertRefusedAsync(long position = 0)
    {
        var fault = await Record.ExceptionAsync(() => AppendAsync(Name, position, "lost\n"));

        Assert.True(fault is IOException or UnauthorizedAccessException, $"{fault}");
    }

    private FileStreamStore Open(string root) => new(root, new LoggerFactory([log]).CreateLogger<FileStreamStore>());

    /// <summary>What a crash and a new start are to the files.</summary>
    private void Reopen(Action betweenTheTwo)
    {
        store.Dispose();
        betweenTheTwo();
        store = Open(Root);
    }

    [GeneratedRegex(@"\Adata/orgs/[a-z0-9_-]{1,100}(/(people|assessments)/[a-z0-9_-]{1,100}|/organisation)\.(jsonl|deleted)\z")]
    private static partial Regex PlainFile();
}
