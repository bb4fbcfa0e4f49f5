using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Totals;

/// <summary>The figures as a command prints them.</summary>
public sealed class ListTotalsTests(TotalsSite site) : IClassFixture<TotalsSite>
{
    [Fact]
    public async Task List_AUnitOfOnesOwn_HasItsFiguresByEveryScope()
    {
        var rows = (await ListAsync("huyen-secretariat", site.Units.District, "Năm 2023")).ShouldBeDone();

        rows.Where(r => r.Indicator.Key == TotalsSite.Documents).Select(r => (r.Scope, r.Figure.Value))
            .ShouldBe([(Scope.Own, 3m), (Scope.OfLevel(Level.Commune), 12m), (Scope.Subtree, 15m)]);
    }

    [Fact]
    public async Task List_AUnitBelow_HasOnlyWhatWasAccepted() => (await ListAsync("tinh-reader", site.Units.District, "Năm 2023")).ShouldBeDone()
        .Where(r => r.Indicator.Key == TotalsSite.Documents).Select(r => (r.Scope, r.Figure.Value))
        .ShouldBe([(Scope.OfLevel(Level.Commune), 12m), (Scope.Subtree, 12m)]);

    [Fact]
    public async Task List_AForeignUnitOrNoPeriod_IsNotThere()
    {
        (await ListAsync("huyen-secretariat", site.Units.OtherDistrict, "Năm 2023")).ShouldBeOfType<Outcome<IReadOnlyList<ListTotals.Row>>.Absent>();
        (await ListAsync("huyen-secretariat", site.Units.District, "Năm 1999")).ShouldBeOfType<Outcome<IReadOnlyList<ListTotals.Row>>.Absent>();
    }

    private Task<Outcome<IReadOnlyList<ListTotals.Row>>> ListAsync(string userName, OrganisationId unit, string period) => site.AsAsync(
        userName,
        async (services, actor) =>
        {
            var units = services.GetRequiredService<DanchuDatabase>().Organisations;
            var code = await units.Where(o => o.Id == unit).Select(o => o.Code).SingleAsync(TestContext.Current.CancellationToken);
            var input = new ListTotals.Input(code.ToLowerInvariant(), ReportingLine.State, period);
            return await services.GetRequiredService<ListTotals>().ReadAsync(actor, input, TestContext.Current.CancellationToken);
        });
}
