using AuditBot.Records;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Storage;

public sealed class MemoryStreamStoreTests : StreamStoreContract
{
    protected override IStreamStore Store { get; } = new MemoryStreamStore();
}
