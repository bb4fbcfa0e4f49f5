using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Records;

/// <summary>A line of the security records: committed at once, or with the change it belongs to.</summary>
public sealed class WriteRecordTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Write_OfAStranger_KeepsNameAndAddressWithoutWhatALineCannotHold()
    {
        var typed = "a\0b\r\nc" + new string('x', 1000);

        await world.DoAsync(async (IServiceProvider services) =>
        {
            var origin = services.GetRequiredService<Origin>();
            (origin.Address, origin.Agent) = ("10.1.2.3", "Trình duyệt");
            await services.GetRequiredService<WriteRecord>().OfNobodyAsync(SecurityRecordKind.SignInFailed, typed, null, "", Cancel);
            return true;
        });

        var line = await world.DoAsync((DanchuDatabase d) => d.SecurityRecords.OrderByDescending(r => r.Id).FirstAsync(Cancel));
        (line.Kind, line.PersonId, line.Address, line.Agent).ShouldBe((SecurityRecordKind.SignInFailed, null, "10.1.2.3", "Trình duyệt"));
        line.UserName.ShouldBe(("a b  c" + new string('x', 1000))[..SecurityRecord.TextLimit]);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Write_WithinAChange_StandsOnlyWhenTheChangeDoes(bool done, int lines)
    {
        var actor = As(world.Seed.District, Role.Administrator);
        var detail = Guid.NewGuid().ToString();

        await world.DoAsync((IServiceProvider services) => services.GetRequiredService<MakeChange>().ExecuteAsync<int>(
            this,
            actor,
            async _ =>
            {
                await services.GetRequiredService<WriteRecord>().OfAsync(actor, SecurityRecordKind.RoleGiven, null, world.Seed.District, detail, Cancel);
                return done ? 1 : new Refusal("Không.");
            },
            Cancel));

        var kept = await world.DoAsync((DanchuDatabase d) => d.SecurityRecords.Where(r => r.Detail == detail).ToListAsync(Cancel));
        kept.Select(r => (r.PersonId, r.ConcernedId)).ShouldBe(Enumerable.Repeat(((Guid?)actor.PersonId, (Guid?)actor.PersonId), lines));
    }
}
