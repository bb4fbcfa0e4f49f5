using Danchu.Core.Database;
using Danchu.Core.Entries;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>Entries as officials list them: by their dates, each once, without what is personal, the last by "và" where commas part them.</summary>
public sealed class TellEntriesTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task List_OfAPeriod_IsToldInOrderWithoutWhatIsPersonal()
    {
        var unit = await world.NewCommuneAsync("Xã kể sổ");
        (string Day, string Subject)[] meetings =
            [("5/3/2023", "Lũ quét"), ("1/2/2023", "Cháy rừng"), ("9/9/2023", "lũ quét"), ("2/4/2023", "Sạt lở"), ("1/1/2022", "Năm trước")];
        foreach (var (day, subject) in meetings)
        {
            await world.MeetingAsync(unit, day, kind: "bat-thuong", subject: subject);
        }

        (await TellAsync(unit, "noi")).ShouldBe("Cháy rừng, Lũ quét và Sạt lở");
        (await TellAsync(unit, "thuong-ky")).ShouldBe("");
    }

    private Task<string> TellAsync(Danchu.Core.Identifiers.OrganisationId unit, string list) => world.DoAsync(async (TellEntries tell) =>
    {
        var register = await world.DoAsync((DanchuDatabase d) => d.Registers.AsNoTracking().SingleAsync(r => r.Key == "hop", Cancel));
        var told = await tell.ReadAsync(
            unit, register, register.Content.Lists.Single(l => l.Key == list), new(2023, 1, 1), new(2023, 12, 31), Cancel);
        return told.Words;
    });
}
