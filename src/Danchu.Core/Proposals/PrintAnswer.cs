using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// Công văn trả lời kiến nghị: the letter with the answer to everybody who asked, in the legal form of its holder, for the office to number, sign and send.
/// Before the answer is given its place is left open.
/// </summary>
public sealed class PrintAnswer(DanchuDatabase database, DocumentForms forms, TimeProvider clock)
{
    private const string ByHand = "…… …… …… …… …… …… …… …… …… ……";

    /// <summary>One who asked, what for and when.</summary>
    internal sealed record Asked(string UnitName, string Text, DateOnly On);

    /// <returns>Absent for who does not belong to the body that holds it.</returns>
    public async Task<Outcome<WordFile>> ReadAsync(Actor actor, ProposalGroupId id, CancellationToken cancellationToken = default)
    {
        var group = await database.ProposalGroups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellationToken);
        if (group is null || !actor.IsIn(group.HolderId) || !await database.SeesGroupAsync(actor, group, cancellationToken))
        {
            return Denial.Absent;
        }

        var proposals = await database.OfGroupAsync(id, cancellationToken);
        var units = proposals.ConvertAll(p => p.OrganisationId);
        var names = await database.Organisations.Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var head = await database.OwnHeadAsync(group.HolderId, [], cancellationToken);
        var asked = proposals.ConvertAll(p => new Asked(names[p.OrganisationId], p.Text, VietnamTime.DayOf(p.SentAt)));
        var today = clock.Today();
        var name = string.Create(CultureInfo.InvariantCulture, $"cong-van-tra-loi-kien-nghi-{today:yyyy-MM-dd}.docx");
        return new WordFile(name, WordFile.Write(Compose(head, group, asked, today), forms.Choose(head.Line, today)));
    }

    internal static OfficialDocument Compose(DocumentHead head, ProposalGroup group, IReadOnlyList<Asked> asked, DateOnly today) => new()
    {
        Title = head.Title(
            TakeNumber.LetterType, number: null, group.AnswerDate is { } day ? head.Dated(day) : head.Undated(today.Month, today.Year),
            $"trả lời kiến nghị về việc {InSentence.Lowered(group.Subject).TrimEnd('.')}"),
        Addressees = asked.Select(a => a.UnitName).Distinct(StringComparer.Ordinal).ToSequence(),
        Body = [.. Received(head, asked), .. Answered(head, group)],
        Signature = head.Signature,
        Recipients = head.LetterRecipients,
    };

    private static IEnumerable<Block> Received(DocumentHead head, IReadOnlyList<Asked> asked)
    {
        if (asked is [var one])
        {
            yield return new Paragraph($"{head.NameInText} nhận được kiến nghị, đề xuất của {one.UnitName} gửi ngày {one.On.Short()}: {Line(one)}.");
            yield break;
        }

        yield return new Paragraph($"{head.NameInText} nhận được {WriteFigure.Count(asked.Count)} kiến nghị, đề xuất cùng nội dung:");
        yield return new ListBlock(ListMarker.Dash, asked.Select((a, at) => new ListItem(
            $"{a.UnitName} (gửi ngày {a.On.Short()}): {Line(a)}{(at == asked.Count - 1 ? "." : ";")}")).ToSequence());
    }

    private static List<Block> Answered(DocumentHead head, ProposalGroup group) =>
    [
        new Paragraph($"Về nội dung trên, {head.NameInText} trả lời như sau:"),
        .. ParseLetter.From(group.Answer.Length > 0 ? group.Answer : ByHand).Body,
        new Paragraph($"{head.NameInText} trả lời để các cơ quan, đơn vị biết, thực hiện."),
    ];

    private static string Line(Asked asked) => InputText.Line(asked.Text).TrimEnd('.', ';', ',', ' ');
}
