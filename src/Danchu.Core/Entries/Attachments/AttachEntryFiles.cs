using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Attachments;

/// <summary>Attaches files to an entry, all or none; the same content twice is one file.</summary>
[Named("Đính kèm tệp vào mục ghi sổ")]
public sealed class AttachEntryFiles(DanchuDatabase database, RecordMismatch recordMismatch, MakeChange makeChange, TimeProvider clock)
{
    /// <summary>In the place of a name that stays in the unit: those above it read this history too.</summary>
    internal const string OwnFile = "(tệp riêng của đơn vị)";

    /// <param name="OpenAbove">Superiors read them too.</param>
    public sealed record Input(EntryId Id, IReadOnlyList<SentFile> Files, bool OpenAbove);

    /// <returns>How many were attached.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = input.Files.Select(f => JudgeUpload.Of(UploadPurpose.EntryFile, f.Name, f.Content)).ToList();
        await recordMismatch.ExecuteAsync(actor, judged, cancellationToken);
        return await makeChange.ExecuteAsync(
            this,
            actor,
            change => database.LockEntryAsync(actor, input.Id, clock.Today(), cancellationToken)
                .ThenAsync(entry => AttachAsync(change, actor, entry, input.OpenAbove, judged, cancellationToken)),
            cancellationToken);
    }

    private async Task<Outcome<int>> AttachAsync(
        Change change, Actor actor, Entry entry, bool openAbove, List<JudgedUpload> judged, CancellationToken cancellationToken)
    {
        var standing = await database.EntryFiles.Where(f => f.EntryId == entry.Id && f.WithdrawnAt == null).Select(f => f.FileHash)
            .ToListAsync(cancellationToken);
        if (Refuse(judged, standing.Count).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var added = judged.ConvertAll(j => j.Upload!).DistinctBy(upload => upload.Hash, StringComparer.Ordinal)
            .Where(upload => !standing.Contains(upload.Hash)).ToList();
        foreach (var upload in added)
        {
            await database.KeepAsync(upload, cancellationToken);
            database.EntryFiles.Add(new EntryFile
            {
                EntryId = entry.Id, Name = upload.Name, FileHash = upload.Hash, OpenAbove = openAbove, AttachedBy = actor.PersonId,
                AttachedAt = clock.GetUtcNow(),
            });
        }

        if (added.Count > 0)
        {
            change.Record(
                entry.OrganisationId, ("entry", entry.Id.Value), null,
                new { Files = added.Select(f => new { Name = openAbove ? f.Name : OwnFile, f.Hash, Size = f.Content.Length }) });
        }

        return added.Count;
    }

    private static IEnumerable<Refusal> Refuse(List<JudgedUpload> judged, int standing)
    {
        if (judged.Count == 0)
        {
            yield return new Refusal("Chọn ít nhất một tệp.", nameof(Input.Files));
        }

        if (standing + judged.Count > EntryFile.FilesLimit)
        {
            yield return new Refusal($"Mỗi mục có tối đa {EntryFile.FilesLimit} tệp; mục này đã có {standing}.", nameof(Input.Files));
        }

        foreach (var refused in judged.Where(j => j.Upload is null))
        {
            yield return refused.Refuse(nameof(Input.Files));
        }
    }
}
