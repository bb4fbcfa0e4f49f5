using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Rules;
using Danchu.Tests.Rules;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Findings;

/// <summary>
/// Rules run over the figures of a report: they bar the way to signing, are answered with a reason of that value, and the superior reads both.
/// </summary>
public sealed class CheckRulesTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private const string Reason = "Vụ việc của năm trước hòa giải thành trong năm nay.";

    [Fact]
    public async Task HandOver_FiguresThatBreakARule_IsRefusedUntilAnswered()
    {
        await using var rule = await PlantAsync(
            RuleSeed.Rule("hoa-giai.tu", RuleComparison.AtMost, "hoa-giai.mau", message: "Thành {trai}, đã hòa giải {phai}."));
        var (assignment, clerk) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
        Value(await world.EnterAsync(clerk, assignment, ("hoa-giai", "13/12", 0)));

        Refusals(await world.HandOverAsync(clerk, assignment)).ShouldHaveSingleItem().Message
            .ShouldStartWith("Phần kiểm tra còn 01 lỗi chưa sửa, chưa giải trình: biểu số liệu (01 lỗi).");
        var finding = (await FindingsAsync(assignment)).All.ShouldHaveSingleItem();
        (finding.Message, finding.Place.Indicator, finding.Finding.Code).ShouldBe(("Thành 13, đã hòa giải 12.", "hoa-giai", CheckRules.Code));
        finding.Sentence.Text.ShouldBe("Chỉ tiêu hoa-giai: 13; Chỉ tiêu hoa-giai: 12");

        Value(await AnswerAsync(assignment, finding.Fingerprint)).ShouldBe(0);
        Value(await world.HandOverAsync(clerk, assignment));
    }

    [Fact]
    public async Task Answer_WhenItsValueChanges_NoLongerCounts()
    {
        await using var rule = await PlantAsync(RuleSeed.Rule("hoa-giai.tu", RuleComparison.AtMost, "hoa-giai.mau"));
        var (assignment, clerk) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
        Value(await world.EnterAsync(clerk, assignment, ("hoa-giai", "13/12", 0), ("hoi-nghi", "2", 0)));
        Value(await AnswerAsync(assignment, (await FindingsAsync(assignment)).All[0].Fingerprint));

        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "3", 1)));
        (await FindingsAsync(assignment)).Unanswered.ShouldBeEmpty();

        Value(await world.EnterAsync(clerk, assignment, ("hoa-giai", "14/12", 1)));
        (await FindingsAsync(assignment)).Unanswered.ShouldHaveSingleItem().Message.ShouldBe("14 và 12.");
    }

    [Fact]
    public async Task Received_WithItsReason_IsReadByTheSuperiorAndMayBeReturned()
    {
        await using var rule = await PlantAsync(RuleSeed.Rule("hoa-giai.tu", RuleComparison.AtMost, "hoa-giai.mau"));
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoa-giai", "13/12", 0)));
        Value(await AnswerAsync(assignment, (await FindingsAsync(assignment)).All[0].Fingerprint));
        var report = await world.SendAsync(assignment);

        var seen = (await ReceivedAsync(report.Id)).All.ShouldHaveSingleItem();
        (seen.Answer!.Reason, seen.Place.IsPinnable).ShouldBe((Reason, true));
        ComposeReturnReasons.Of(await ReceivedAsync(report.Id), [seen.Fingerprint]).ShouldHaveSingleItem().Key.ShouldBe("hoa-giai");
    }

    [Fact]
    public async Task Rule_OfABodyElsewhere_SaysNothingHere_OfASuperiorItDoes()
    {
        var (assignment, clerk) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "3", 0)));
        await using (await PlantAsync(OwnedBy(world.Seed.OtherDistrict)))
        {
            (await FindingsAsync(assignment)).All.ShouldBeEmpty();
        }

        await using (await PlantAsync(OwnedBy(world.Seed.District)))
        {
            (await FindingsAsync(assignment)).All.ShouldHaveSingleItem().Finding.Severity.ShouldBe(Severity.Warning);
        }
    }

    [Fact]
    public async Task Rule_Retired_IsAskedOfNothingNew_AndOfWhatWasSignedBefore()
    {
        var rule = OwnedBy(world.Seed.District);
        rule.RetiredAt = new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero);
        await using var planted = await PlantAsync(rule);

        (await OverAsync(new(2023, 5, 31, 0, 0, 0, TimeSpan.Zero))).ShouldHaveSingleItem();
        (await OverAsync(new(2023, 6, 2, 0, 0, 0, TimeSpan.Zero))).ShouldBeEmpty();

        Task<IReadOnlyList<RuleReading>> OverAsync(DateTimeOffset at) =>
            world.DoAsync((LoadRules r) => r.OverAsync(world.Commune, ReportingLine.State, new(2023, 12, 14), at, Cancel));
    }

    [Fact]
    public async Task Rule_OfOtherFormsKindsOrPeriods_SaysNothing()
    {
        var (assignment, clerk) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "3", 0)));
        foreach (var narrow in new Action<ValidationRule>[]
        {
            rule => rule.Forms.Add("bieu-khac"), rule => rule.ForKinds.Add(Core.Organisations.OrganisationKind.Agency),
            rule => rule.ValidFrom = new(2023, 12, 15), rule => rule.ValidTo = new(2023, 12, 13),
        })
        {
            var rule = OwnedBy(world.Seed.District);
            narrow(rule);
            await using (await PlantAsync(rule))
            {
                (await FindingsAsync(assignment)).All.ShouldBeEmpty();
            }
        }
    }

    private static ValidationRule OwnedBy(OrganisationId owner)
    {
        var rule = RuleSeed.Bounds("hoi-nghi", null, 2).Rule;
        return new ValidationRule
        {
            Key = rule.Key, Version = 1, OwnerId = owner, Kind = rule.Kind, Left = rule.Left, High = 2, Severity = Severity.Warning, Message = "{trai}",
            ForKinds = [], Forms = [], ValidFrom = new(2022, 1, 1), ContentHash = "",
        };
    }

    private async Task<IAsyncDisposable> PlantAsync(ValidationRule rule)
    {
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            d.ValidationRules.Add(rule);
            return await d.SaveChangesAsync(Cancel);
        });
        return new Planted(world);
    }

    private async Task<ReportFindings> FindingsAsync(AssignmentId assignment) =>
        Value(await world.DoAsync((ShowFindings r) => r.ReadAsync(Clerk(world.Commune), assignment, Cancel))).Findings;

    private async Task<ReportFindings> ReceivedAsync(ReportId report) =>
        Value(await world.DoAsync((ShowFindings r) => r.ReadAsync(As(world.Seed.District, Role.Secretariat), report, Cancel))).Findings;

    private Task<Outcome<int>> AnswerAsync(AssignmentId assignment, string fingerprint) =>
        world.DoAsync((AnswerFindings a) => a.ExecuteAsync(Clerk(world.Commune), new(assignment, [new(fingerprint, Reason)]), Cancel));

    // Tests of one class share a world: a rule lives as long as its test.
    private sealed class Planted(ReportWorld world) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await world.DoAsync((DanchuDatabase d) => d.ValidationRules.ExecuteDeleteAsync());
    }
}
