using AuditBot.Catalogue;
using AuditBot.Records;
using AuditBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AuditBot.Tests.Fixtures;

/// <summary>The whole program on a loopback port, with files in a temporary folder, a clock of its own and a recording connector.</summary>
public sealed class AuditBotHost : IAsyncDisposable
{
    // Read once for all hosts that have none of their own.
    private static readonly TopicCatalogue Shipped = CatalogueReader.Read(CatalogueReader.Shipped());

    private readonly Dictionary<string, string> settings;
    private readonly TurnCounter turns = new();
    private readonly FaultyStore store = new();
    private Factory? factory;

    private AuditBotHost(RecordingConnector connector, IEnumerable<KeyValuePair<string, string>> settings)
    {
        Connector = connector;
        this.settings = new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:Path"] = Folder,
            ["Playground:Enabled"] = "false",
        };
        foreach (var (key, value) in settings)
        {
            this.settings[key] = value;
        }
    }

    public RecordingConnector Connector { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    public LogBook Log { get; } = new();

    /// <summary>Data of this host; survives <see cref="RestartAsync"/>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("auditbot-tests-").FullName;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Fails every append while set.</summary>
    public bool StorageIsAway
    {
        set => store.IsAway = value;
    }

    /// <summary>Throws what no storage should throw.</summary>
    public bool StorageHasABug
    {
        set => store.HasABug = value;
    }

    public static async Task<AuditBotHost> StartAsync(params KeyValuePair<string, string>[] settings)
    {
        var host = new AuditBotHost(await RecordingConnector.StartAsync(), settings);
        host.Start();
        return host;
    }

    public async Task RestartAsync()
    {
        await factory!.DisposeAsync();
        Start();
    }

    /// <summary>Every message that a finished turn calls for has been sent.</summary>
    public Task IdleAsync() => turns.IdleAsync();

    /// <summary>All lines of all streams whose name contains <paramref name="part"/>.</summary>
    public IReadOnlyList<string> Lines(string part = "") =>
    [
        .. Directory.EnumerateFiles(Folder, "*.jsonl", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(Folder, path).Contains(part, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllLines),
    ];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await factory!.DisposeAsync();
        await Connector.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Start()
    {
        factory = new Factory(this);
        factory.UseKestrel();
        factory.StartServer();
        Http = factory.CreateClient();
    }

    private sealed class Factory(AuditBotHost host) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in host.settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(host.Clock);
                if (!host.settings.ContainsKey("Catalogue:Path"))
                {
                    services.AddSingleton(Shipped);
                }

                services.AddSingleton<IStreamStore>(provider =>
                {
                    host.store.Inner = new FileStreamStore(host.Folder, provider.GetRequiredService<ILogger<FileStreamStore>>());
                    return host.store;
                });
                services.AddSingleton<IStartupFilter>(host.turns);
                services.AddSingleton<ILoggerProvider>(host.Log);
            });
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            host.store.Inner.Dispose();
        }
    }

    /// <summary>Counts the requests that the program works on, also after it has answered them.</summary>
    private sealed class TurnCounter : IStartupFilter
    {
        private readonly Lock gate = new();
        private TaskCompletionSource idle = Completed();
        private int running;

        public Task IdleAsync()
        {
            lock (gate)
            {
                return idle.Task;
            }
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(CountAsync);
            next(app);
        };

        private async Task CountAsync(HttpContext context, RequestDelegate next)
        {
            lock (gate)
            {
                if (running++ == 0)
                {
                    idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            try
            {
                await next(context);
            }
            finally
            {
                lock (gate)
                {
                    if (--running == 0)
                    {
                        idle.SetResult();
                    }
                }
            }
        }

        private static TaskCompletionSource Completed()
        {
            var source = new TaskCompletionSource();
            source.SetResult();
            return source;
        }
    }

    private sealed class FaultyStore : IStreamStore
    {
        public FileStreamStore Inner { get; set; } = null!;

        public bool IsAway { get; set; }

        public bool HasABug { get; set; }

        public ValueTask<StreamTail> ReadAsync(StreamName name, long position, CancellationToken cancellation) =>
            Inner.ReadAsync(name, position, cancellation);

        public ValueTask<AppendOutcome> AppendAsync(
            StreamName name, long position, ReadOnlyMemory<byte> lines, CancellationToken cancellation) =>
            (IsAway, HasABug) switch
            {
                (true, _) => throw new IOException("No space left on device"),
                (_, true) => throw new InvalidOperationException("A bug"),
                _ => Inner.AppendAsync(name, position, lines, cancellation),
            };

        public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => Inner.ListAsync(prefix, cancellation);

        public ValueTask DeleteAsync(StreamName name, CancellationToken cancellation) => Inner.DeleteAsync(name, cancellation);
    }
}
