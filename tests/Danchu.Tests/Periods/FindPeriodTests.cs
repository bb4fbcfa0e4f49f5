using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Periods;

public sealed class FindPeriodTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Find_SameYearTwice_IsOnePeriodWithTheCalendarsDays()
    {
        var first = (await FindAsync(PeriodChoice.Of("thu", PeriodKind.Year, 2031))).ShouldBeDone();

        (first.Name, first.From, first.To, first.Kind).ShouldBe(("Năm 2031", new(2030, 12, 15), new(2031, 12, 14), PeriodKind.Year));
        (await FindAsync(PeriodChoice.Of("thu", PeriodKind.Year, 2031))).ShouldBeDone().Id.ShouldBe(first.Id);
        (await FindAsync(PeriodChoice.Of(first))).ShouldBeDone().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Find_OwnDaysUnderTwoNames_AreTwoPeriodsInOrder()
    {
        var (from, to) = (new DateOnly(2029, 1, 1), new DateOnly(2029, 3, 31));

        var first = (await FindAsync(PeriodChoice.Own("Quý đầu", from, to))).ShouldBeDone();
        var second = (await FindAsync(PeriodChoice.Own("Ba tháng đầu", from, to))).ShouldBeDone();

        (first.Ordinal, second.Ordinal, first.Year).ShouldBe((1, 2, 2029));
        (await FindAsync(PeriodChoice.Of(second))).ShouldBeDone().Id.ShouldBe(second.Id);
    }

    [Theory]
    [InlineData("2023-05-01", "2023-04-30", "PeriodTo", "Ngày cuối kỳ phải sau ngày đầu kỳ.")]
    [InlineData("2018-01-01", "2023-12-31", "PeriodTo", "Một kỳ báo cáo không dài quá 5 năm.")]
    [InlineData("1999-12-31", "2023-12-31", "PeriodFrom", "Nhập ngày đầu kỳ, ví dụ 15/12/2022.")]
    [InlineData("2023-01-01", "2101-01-01", "PeriodTo", "Nhập ngày cuối kỳ (ngày chốt số liệu), ví dụ 14/12/2023.")]
    public async Task Find_OwnDaysThatCannotBe_AreRefusedAtTheirField(string from, string to, string field, string said) =>
        (await FindAsync(PeriodChoice.Own("Kỳ lạ", DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture))))
            .ShouldBeRefused(said, field);

    [Fact]
    public async Task Find_OwnDaysWithoutAName_AsksForOne() =>
        (await FindAsync(PeriodChoice.Own(" ", new(2023, 1, 1), new(2023, 12, 31))))
            .ShouldBeRefused("Nhập tên kỳ báo cáo, ví dụ “Từ 01/10/2022 đến 30/9/2023”.", "PeriodName");

    [Fact]
    public async Task Find_UnknownTemplateAndYear_SaysBoth() =>
        Refusals(await FindAsync(new("la/Year/1", 1899))).ShouldBe([new("Chọn kỳ báo cáo.", "Template"), new("Năm báo cáo phải từ 2000 đến 2100.", "Year")]);

    // As part of a change, like whoever needs a period.
    private async Task<Outcome<ReportingPeriod>> FindAsync(PeriodChoice choice)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var find = scope.ServiceProvider.GetRequiredService<FindPeriod>();
        return await scope.ServiceProvider.GetRequiredService<MakeChange>().ExecuteAsync(this, Actor.System, _ => find.ExecuteAsync(choice, Cancel), Cancel);
    }
}
