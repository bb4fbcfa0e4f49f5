using Danchu.Core.Access;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Areas;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>
/// Gửi ý kiến: anybody says something of a draft that is open for opinions. Who sends much from one address waits, as who fails at sign-in does; and as much as
/// a unit can look at waits for it, no more.
/// </summary>
[Named("Gửi ý kiến trên trang công khai")]
public sealed class SendOpinion(DanchuDatabase database, AreaRegister areas, CountAttempt attempts, MakeChange makeChange, Origin origin, TimeProvider clock)
{
    /// <summary>So many wait for a unit on one draft at most.</summary>
    public const int MostWaiting = 1_000;

    // In history: it has no rights and asks for none.
    private static readonly Actor Citizen = new(Guid.Empty, "Người dân", []);

    /// <param name="Name">Optional, for the unit alone.</param>
    /// <param name="Address">Optional, for the unit alone.</param>
    /// <param name="Receipt">Of an opinion sent before, when this one is to stand beside it; empty for a new one.</param>
    public sealed record Input(string? Text, string? Name, string? Address, string? Receipt = null);

    /// <param name="Number">Of the opinion, within the publication.</param>
    /// <param name="Receipt">The code that finds what became of it; nobody else has it, and it is kept nowhere.</param>
    public sealed record Sent(int Number, string Receipt);

    public async Task<Outcome<Sent>> ExecuteAsync(string area, string commune, int number, Input input, CancellationToken cancellationToken = default)
    {
        if (await OpenOnAsync(area, commune, number, cancellationToken) is not { } publication)
        {
            return Denial.Absent;
        }

        var refusals = new List<Refusal>();
        var text = EnteredText.Lines(refusals, input.Text, "Ý kiến", Opinion.TextLimit, nameof(Input.Text));
        var name = EnteredText.Line(refusals, input.Name, "Họ tên", Opinion.NameLimit, nameof(Input.Name));
        var address = EnteredText.Line(refusals, input.Address, "Địa chỉ", Opinion.AddressLimit, nameof(Input.Address));
        if (text.Length == 0)
        {
            refusals.Add(new Refusal("Chưa nhập ý kiến.", nameof(Input.Text)));
        }

        var receipt = string.IsNullOrWhiteSpace(input.Receipt) ? OpinionReceipt.Make() : input.Receipt.Trim();
        if (!string.IsNullOrWhiteSpace(input.Receipt) && !await database.IsGivenAsync(receipt, cancellationToken))
        {
            refusals.Add(new Refusal("Không có mã theo dõi này. Để trống để nhận mã mới.", nameof(Input.Receipt)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var key in AttemptKeys.AtOpinion(publication.Id.Value, origin.Address))
        {
            if (await attempts.TakeAsync(key, cancellationToken) is { IsTooSoon: true } attempt)
            {
                return new TooManyAttempts(attempt.Wait, nameof(Input.Text));
            }
        }

        return await makeChange.ExecuteAsync(
            this, Citizen, change => KeepAsync(change, publication, new(text, name, address, receipt), cancellationToken), cancellationToken);
    }

    private async Task<Publication?> OpenOnAsync(string area, string commune, int number, CancellationToken cancellationToken)
    {
        var page = await database.OpenPageAsync(areas, area, commune, cancellationToken);
        var publication = page is null ? null
            : await database.PublicOf(page.Unit, clock.Today()).FirstOrDefaultAsync(p => p.Number == number, cancellationToken);
        return publication is { Kind: PublicationKind.Consultation } && publication.StateOn(clock.Today()) == PublicationState.Posted ? publication : null;
    }

    private async Task<Outcome<Sent>> KeepAsync(Change change, Publication publication, Input kept, CancellationToken cancellationToken)
    {
        await database.LockOpinionsAsync(publication.Id, cancellationToken);
        var known = database.Opinions.Where(o => o.PublicationId == publication.Id);
        if (await known.CountAsync(o => o.State == OpinionState.Waiting, cancellationToken) >= MostWaiting)
        {
            return new Refusal("Đơn vị đang có rất nhiều ý kiến chờ xem xét. Hãy gửi sau, hoặc gửi trực tiếp đến Ủy ban nhân dân xã.");
        }

        var opinion = new Opinion
        {
            PublicationId = publication.Id, Number = (await known.MaxAsync(o => (int?)o.Number, cancellationToken) ?? 0) + 1, Text = kept.Text!,
            AuthorName = kept.Name!, AuthorAddress = kept.Address!, SentAt = clock.GetUtcNow(), Receipt = OpinionReceipt.HashOf(kept.Receipt!),
        };
        database.Opinions.Add(opinion);
        change.Record(
            publication.OrganisationId, ("publication", publication.Id.Value), null, new { publication.Number, Opinion = opinion.Number });
        return new Sent(opinion.Number, kept.Receipt!);
    }
}
