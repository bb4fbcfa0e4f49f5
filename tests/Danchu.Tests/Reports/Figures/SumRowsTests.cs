using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Documents;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Figures;

/// <summary>Rows of a form that are reckoned, and those divided into parts, from the page to the signed annex.</summary>
public sealed class SumRowsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Rows_SummedAndDivided_StandOnThePageAndInTheSignedAnnex()
    {
        var assignment = await AskAsync();
        var clerk = Clerk(world.Commune);

        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "12", 0), ("hoi-nghi.thon", "7", 0), ("hoi-nghi.co-quan", "5", 0)));
        var before = Value(await world.DoAsync((ShowFigures s) => s.ReadAsync(clerk, assignment, Cancel)));
        Value(await world.EnterAsync(clerk, assignment, ("hoa-giai", "43/49", 0)));
        var view = Value(await world.DoAsync((ShowFigures s) => s.ReadAsync(clerk, assignment, Cancel)));

        before.Groups[0].Rows[^1].Figure.ShouldBeNull("Not all that it adds is entered.");
        view.Groups[0].Rows.Select(row => (row.Label, row.Figure, row.Editable)).ShouldBe(
            [
                ("Hội nghị", Figure.Of(12), true), ("Trong đó: Chỉ tiêu hoi-nghi.co-quan", Figure.Of(5), true),
                ("Chỉ tiêu hoi-nghi.thon", Figure.Of(7), true), ("Hòa giải", Figure.OfRatio(43, 49), true), ("Trừ vụ thành", Figure.Of(-31), false),
            ]);
        view.Groups.ShouldNotContain(group => group.Heading == "Số liệu chia theo từng phần", "They stand where the form has them.");
        (view.Asked, view.Entered).ShouldBe((4, 4));

        var report = await world.SendAsync(assignment);
        var annex = (await world.ViewAsync(clerk, assignment)).Composed.Document.Annexes.ShouldHaveSingleItem();
        annex.Body.OfType<Table>().Single().Rows.Skip(2).Select(row => string.Join('|', row.Cells.Select(cell => PlainText.Of(cell.Content)))).ShouldBe(
            [
                "1|Hội nghị|cuộc|12", "|Trong đó: Chỉ tiêu hoi-nghi.co-quan|cuộc|05", "|Chỉ tiêu hoi-nghi.thon|cuộc|07", "2|Hòa giải|vụ|43/49",
                "3|Trừ vụ thành|cuộc|-31",
            ]);
        report.FrozenFigures.Count(f => f.Indicator == "hoi-nghi").ShouldBe(1);
    }

    private async Task<AssignmentId> AskAsync()
    {
        var form = await world.DoAsync(async (DanchuDatabase d) =>
        {
            var made = d.Forms.Add(new StatisticalForm
            {
                Key = "cong", Version = 1, Name = "Biểu có dòng cộng", Title = "Số liệu năm {nam}", ForKinds = [], ValidFrom = new(2015, 1, 1),
                ContentHash = "",
                Groups =
                [
                    new("1", "Của đơn vị",
                    [
                        new("1", "Hội nghị", "hoi-nghi", Scope.Own, "") { Breakdown = "nơi họp" },
                        new("2", "Hòa giải", "hoa-giai", Scope.Own, ""),
                        new("3", "Trừ vụ thành", "", Scope.Own, "") { Sum = [new("hoi-nghi"), new("hoa-giai", RatioPart.Numerator, Taken: true)] },
                    ]),
                ],
            }).Entity;
            await d.SaveChangesAsync(Cancel);
            return made.Id;
        });
        return await world.AssignmentAsync(await world.AskAsync(form: form, units: world.Commune), world.Commune);
    }
}
