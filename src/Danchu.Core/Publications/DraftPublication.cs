using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// Soạn bản công khai: what is to be published of an entry, or the next wording of what was. It is looked over as the public would see it and then published
/// by a deliberate act; until then nobody outside the unit knows of it.
/// </summary>
[Named("Soạn bản công khai")]
public sealed class DraftPublication(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    private const int FilesLimit = 20;

    /// <param name="Entry">Of which something is published for the first time; left aside where there is a publication.</param>
    /// <param name="Id">What is drafted anew or corrected; null for a first draft.</param>
    /// <param name="Revision">Of the publication as it was read.</param>
    /// <param name="Files">Files of the entry, by their ids, that are published too.</param>
    public sealed record Input(
        EntryId Entry, PublicationId? Id, int Revision, string? Title, string? Text, string? Item, IReadOnlyList<PublicationForm> Forms, string? Places,
        DateOnly? PostedFrom, DateOnly? PostedUntil, string? SectorRule, bool HasPersonal, DateOnly? PersonalUntil, string? Note,
        IReadOnlyList<Guid> Files);

    public Task<Outcome<PublicationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => OpenAsync(actor, input, cancellationToken).ThenAsync(publication => KeepAsync(change, actor, publication, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Publication>> OpenAsync(Actor actor, Input input, CancellationToken cancellationToken)
    {
        if (input.Id is { } id)
        {
            return await database.OpenPublicationAsync(actor, id, clock.Today(), cancellationToken, toWrite: true);
        }

        var entry = await database.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == input.Entry, cancellationToken);
        if (entry is null)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, entry.OrganisationId, clock.Today(), cancellationToken);
        if (!rights.MayWrite)
        {
            return rights.Denied;
        }

        if (PublicationKinds.Of(entry.RegisterKey) is not { } kind
            || await database.PageOfAsync(entry.OrganisationId, kind, clock.Today(), cancellationToken) is not { } page)
        {
            return Denial.Absent;
        }

        // Who keeps the books of a village prepares nothing for the page of the commune.
        if (!(await database.BookRightsAsync(actor, page, clock.Today(), cancellationToken)).MayWrite)
        {
            return Denial.Forbidden;
        }

        return await AddAsync(entry, kind, page, cancellationToken);
    }

    private async Task<Outcome<Publication>> AddAsync(Entry entry, PublicationKind kind, OrganisationId page, CancellationToken cancellationToken)
    {
        await database.LockBookAsync(entry.OrganisationId, entry.RegisterKey, cancellationToken);
        if (entry.IsStruck)
        {
            return new Refusal("Mục này đã gạch bỏ nên không công khai được.");
        }

        if (await database.Publications.AnyAsync(p => p.EntryId == entry.Id && p.TakenDownAt == null, cancellationToken))
        {
            return new Refusal("Mục này đã có bản công khai hoặc bản thảo; hãy mở bản ấy để sửa.");
        }

        var publication = new Publication
        {
            OrganisationId = page, EntryId = entry.Id, Kind = kind, Audience = PublicationKinds.AudienceOf(kind), Revision = 0,
        };
        database.Publications.Add(publication);
        return publication;
    }

    private async Task<Outcome<PublicationId>> KeepAsync(
        Change change, Actor actor, Publication publication, Input input, CancellationToken cancellationToken)
    {
        if (publication.TakenDownAt is not null)
        {
            return new Refusal("Nội dung này đã gỡ nên không sửa được; muốn công khai lại thì làm bản mới từ mục ghi sổ.");
        }

        if (input.Id is not null && publication.Revision != input.Revision)
        {
            return new Refusal("Trong lúc bạn soạn, người khác đã sửa bản công khai này. Hãy mở lại rồi đối chiếu.");
        }

        var refusals = new List<Refusal>();
        var draft = publication.Draft ?? Next(publication, actor);
        await FillAsync(refusals, publication, draft, input, cancellationToken);
        refusals.AddRange(CheckDraft.Refuse(publication.Kind, draft, clock.Today()));
        refusals.AddRange(await PersonalAsync(publication, draft, cancellationToken));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        (draft.DraftedBy, draft.DraftedAt, publication.Revision) = (actor.PersonId, clock.GetUtcNow(), publication.Revision + 1);
        change.Record(publication.OrganisationId, ("publication", publication.Id.Value), null, RecordedPublication.Of(publication, draft));
        return publication.Id;
    }

    private PublicationVersion Next(Publication publication, Actor actor)
    {
        var draft = new PublicationVersion
        {
            PublicationId = publication.Id, Number = publication.Published.Count + 1, DraftedBy = actor.PersonId, DraftedAt = clock.GetUtcNow(),
        };
        publication.Versions.Add(draft);
        database.PublicationVersions.Add(draft);
        return draft;
    }

    private async Task FillAsync(
        List<Refusal> refusals, Publication publication, PublicationVersion draft, Input input, CancellationToken cancellationToken)
    {
        draft.Title = EnteredText.Line(refusals, input.Title, "Tên nội dung", PublicationVersion.TitleLimit, nameof(Input.Title));
        draft.Text = EnteredText.Lines(refusals, input.Text, "Nội dung", PublicationVersion.TextLimit, nameof(Input.Text));
        draft.Places = EnteredText.Lines(refusals, input.Places, "Nơi niêm yết", PublicationVersion.PlacesLimit, nameof(Input.Places));
        draft.SectorRule = EnteredText.Line(refusals, input.SectorRule, "Quy định chuyên ngành", PublicationVersion.NoteLimit, nameof(Input.SectorRule));
        draft.Note = EnteredText.Line(refusals, input.Note, "Nội dung đính chính", PublicationVersion.NoteLimit, nameof(Input.Note));
        draft.Forms = [.. input.Forms.Where(PublicationForms.Of(publication.Kind).Contains).Distinct().Order()];
        draft.PostedFrom = input.PostedFrom ?? clock.Today();
        draft.PostedUntil = input.PostedUntil;
        draft.HasPersonal = input.HasPersonal;
        draft.PersonalUntil = input.HasPersonal ? input.PersonalUntil ?? draft.PostedFrom.AddDays(CheckDraft.PostedDays) : null;
        var entry = await database.Entries.AsNoTracking().Include(e => e.Register).FirstAsync(e => e.Id == publication.EntryId, cancellationToken);
        if (publication.Kind == PublicationKind.Contribution)
        {
            (draft.SubjectEntryId, draft.Amounts) = (SubjectOf(entry), [.. PublishedAmount.Of(entry.Register!, entry)]);
        }

        var item = (await database.PublicItemsAsync(publication.Kind, entry.RegisterKey, clock.Today(), cancellationToken))
            .Find(known => string.Equals(known.Key, input.Item, StringComparison.Ordinal));
        if (item is null)
        {
            var articles = publication.Kind == PublicationKind.InternalDisclosure ? "Điều 46, Điều 64" : "Điều 11";
            refusals.Add(new Refusal($"Chọn mục của {articles} mà nội dung thuộc về.", nameof(Input.Item)));
        }

        (draft.Item, draft.ItemName) = (item?.Key ?? "", item?.Name ?? "");
        draft.Words = PublicationText.WordsOf(draft);
        if (publication.Published.Count > 0 && draft.Note.Length == 0)
        {
            refusals.Add(new Refusal("Ghi đính chính điều gì: bản trước và bản mới đều hiện cùng ngày.", nameof(Input.Note)));
        }

        await ChooseFilesAsync(refusals, publication, draft, input.Files, cancellationToken);
    }

    private static EntryId? SubjectOf(Entry entry) => entry.Register!.Columns.FirstOrDefault(column =>
            column is { Kind: ColumnKind.Entry, Many: false, Register: PublicationKinds.Decisions }) is { } column
        && Guid.TryParse(entry[column.Key], out var subject) ? new EntryId(subject) : null;

    private async Task ChooseFilesAsync(
        List<Refusal> refusals, Publication publication, PublicationVersion draft, IReadOnlyList<Guid> chosen, CancellationToken cancellationToken)
    {
        var files = await database.EntryFiles.AsNoTracking()
            .Where(f => f.EntryId == publication.EntryId && f.WithdrawnAt == null && chosen.Contains(f.Id)).ToListAsync(cancellationToken);
        if (files.Count != chosen.Distinct().Count() || files.Count > FilesLimit)
        {
            refusals.Add(new Refusal("Tệp được chọn không còn ở mục ghi sổ; hãy tải lại trang rồi chọn lại.", nameof(Input.Files)));
            return;
        }

        draft.Files.RemoveAll(kept => !files.Exists(f => f.Id == kept.EntryFileId));
        draft.Files.AddRange(files.Where(f => !draft.Files.Exists(kept => kept.EntryFileId == f.Id)).Select(f => new PublicationFile
        {
            PublicationId = draft.PublicationId, Version = draft.Number, EntryFileId = f.Id, Name = f.Name, FileHash = f.FileHash,
        }));
    }

    // A personal column that came into the text by hand: only with the mark that gives it a last day.
    private async Task<List<Refusal>> PersonalAsync(Publication publication, PublicationVersion draft, CancellationToken cancellationToken)
    {
        if (draft.HasPersonal)
        {
            return [];
        }

        var entry = await database.Entries.AsNoTracking().Include(e => e.Register).FirstAsync(e => e.Id == publication.EntryId, cancellationToken);
        return
        [
            .. PublicationText.PersonalIn($"{draft.Title}\n{draft.Text}", entry.Register!, entry).Select(column => new Refusal(
                $"Nội dung có thông tin của cột “{column.Name}” chỉ người của đơn vị đọc được. Bỏ thông tin ấy, hoặc đánh dấu có dữ liệu cá nhân.",
                nameof(Input.HasPersonal))),
        ];
    }
}
