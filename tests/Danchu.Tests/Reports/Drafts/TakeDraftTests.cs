using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Drafts;
using Danchu.Tests.Entries;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Drafts;

/// <summary>
/// "Viết nháp" from figures and entries: lists stand where they belong, what is nought or unknown is not said, a draft is added and never replaces.
/// </summary>
public sealed class TakeDraftTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Draft_OfAYearOfEntries_WritesTheSectionAndSigningFreezesItsList()
    {
        var section = await SentencesAsync();
        var unit = world.NextUnit();
        await world.MeetingAsync(unit, "1/2/2023", subject: "Họp bàn đường liên bản");
        var assignment = await world.Reports.AskOneAsync(unit);

        var offered = (await DraftAsync(unit, assignment)).Single(s => s.Key == section).Sentences;
        offered.Single(s => s.Source == DraftSource.Template && s.Chosen).Words.ShouldBe(
            "Xã họp 01 cuộc (Họp bàn đường liên bản ngày 01/02/2023, 20 người).");

        Value(await TakeAsync(unit, assignment, offered.Where(s => s.Chosen))).ShouldBe(1);
        (await TextAsync(assignment, section)).ShouldBe("Xã họp {{hoi-nghi}} cuộc {{so:hop.thuong-ky}}.");
        (await DraftAsync(unit, assignment)).Single(s => s.Key == section).Sentences.ShouldBeEmpty("Nothing is offered twice.");

        // A long list goes into a footnote, in the order of its days.
        for (var day = 2; day < 9; day++)
        {
            await world.MeetingAsync(unit, $"{day}/3/2023");
        }

        (await WordsAsync(unit, assignment, section)).ShouldStartWith(
            "Xã họp 08 cuộc[1].\n[1] Họp bàn đường liên bản ngày 01/02/2023, 20 người; Họp thôn ngày 02/03/2023");
    }

    [Fact]
    public async Task Draft_WithoutFigures_SaysWhatIsMissingAndWritesNothing()
    {
        var section = await SentencesAsync();
        var unit = world.NextUnit();
        var assignment = await world.Reports.AskOneAsync(unit);

        var draft = (await DraftAsync(unit, assignment)).Single(s => s.Key == section);
        draft.Sentences.ShouldNotContain(s => s.Source == DraftSource.Template);
        draft.Missing.ShouldNotBeEmpty();
        (await TakeAsync(unit, assignment, [])).ShouldBeOfType<Outcome<int>.Refused>();
        (await world.DoAsync((ShowDraft d) => d.ReadAsync(Clerk(world.NextUnit()), assignment, Cancel))).ShouldBeOfType<Outcome<ShowDraft.View>.Absent>();
    }

    [Fact]
    public async Task Sentence_ThatIsOnlyAList_IsNotOfferedWhereTheListIsEmpty()
    {
        var section = await SentencesAsync("Các cuộc họp thường kỳ: {{so:hop.thuong-ky|ke}}.");
        var unit = await world.NewCommuneAsync("Xã danh sách trống");
        await world.MeetingAsync(unit, "1/2/2023", kind: "bat-thuong");
        var assignment = await world.Reports.AskOneAsync(unit);
        (await DraftAsync(unit, assignment)).Single(s => s.Key == section).Sentences.ShouldNotContain(s => s.Source == DraftSource.Template);

        await world.MeetingAsync(unit, "2/2/2023", subject: "Họp bàn quỹ");
        (await DraftAsync(unit, assignment)).Single(s => s.Key == section).Sentences.Single(s => s.Source == DraftSource.Template).Words
            .ShouldBe("Các cuộc họp thường kỳ: Họp bàn quỹ ngày 02/02/2023, 20 người.");
    }

    private async Task<string> SentencesAsync(string text = "Xã họp {{hoi-nghi}} cuộc {{so:hop.thuong-ky}}<, góp {{tien}} đồng>.")
    {
        const string section = "tinh-hinh";
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            await d.DraftSentences.ExecuteDeleteAsync(Cancel);
            d.DraftSentences.Add(new DraftSentence
            {
                Ordinal = 1, Text = text, None = "", ForKinds = [], Sections = [section], BeginsParagraph = true,
            });
            return await d.SaveChangesAsync(Cancel);
        });
        return section;
    }

    private async Task<IReadOnlyList<DraftedSection>> DraftAsync(OrganisationId unit, AssignmentId assignment) =>
        Value(await world.DoAsync((ShowDraft d) => d.ReadAsync(Clerk(unit), assignment, Cancel))).Sections;

    private Task<Outcome<int>> TakeAsync(OrganisationId unit, AssignmentId assignment, IEnumerable<DraftedSentence> chosen) =>
        world.DoAsync((TakeDraft t) => t.ExecuteAsync(Clerk(unit), new(assignment, [.. chosen.Select(s => s.Id)]), Cancel));

    private Task<string> TextAsync(AssignmentId assignment, string section) => world.DoAsync(
        (DanchuDatabase d) => d.ReportSections.Where(s => s.Key == section && d.Reports.Any(r => r.Id == s.ReportId && r.AssignmentId == assignment))
            .Select(s => s.Text).SingleAsync(Cancel));

    private async Task<string> WordsAsync(OrganisationId unit, AssignmentId assignment, string section) =>
        Value(await world.DoAsync((ShowSection s) => s.ReadAsync(Clerk(unit), assignment, section, Cancel))).Words;
}
