using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Danchu.Core.Uploads;

namespace Danchu.Core.Villages;

/// <summary>
/// Loads a commune's villages from Excel, CSV or what was pasted: all of it or nothing. Names and codes are the village's own; households, people, head and
/// term are an entry of its book. A dry run shows line by line what is new, different or the same.
/// </summary>
[Named("Nhập danh sách thôn, tổ dân phố")]
public sealed class ImportVillages(
    DanchuDatabase database, Permissions permissions, MakeChange makeChange, PlanVillages plan, WriteVillage writeVillage, WriteEntry writeEntry,
    RecordMismatch recordMismatch, EntriesChanged changed, TimeProvider clock)
{
    /// <param name="Pasted">Taken where there is no file.</param>
    /// <param name="On">The day of which the list speaks; null: today.</param>
    public sealed record Input(OrganisationId Commune, string FileName, byte[] File, string Pasted, DateOnly? On, bool DryRun);

    /// <param name="Text">What was read, as CSV: for the real loading after the dry run.</param>
    public sealed record Result(IReadOnlyList<VillageLine> Lines, bool Loaded, string Text);

    public Task<Outcome<Result>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        database.CommuneToKeepAsync(permissions, actor, input.Commune, clock.Today(), cancellationToken).ThenAsync(async commune =>
        {
            var read = await ReadAsync(actor, input, cancellationToken);
            return read is Outcome<VillageList>.Done(var list)
                ? await makeChange.ExecuteAsync(this, actor, change => ImportAsync(change, actor, commune, input, list, cancellationToken), cancellationToken)
                : read.NotDoneAs<Result>();
        });

    private async Task<Outcome<VillageList>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken)
    {
        if (input.On > clock.Today())
        {
            return new Refusal("Ngày của danh sách chưa tới.", nameof(Input.On));
        }

        if (input.File.Length == 0 && input.Pasted.Trim().Length > 0)
        {
            return ParseVillageFile.Read(InputText.Lines(input.Pasted));
        }

        var judged = JudgeUpload.Of(UploadPurpose.Villages, input.FileName, input.File);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        return judged.Upload is { } upload ? ParseVillageFile.Read(upload) : judged.Refuse(nameof(Input.File));
    }

    private async Task<Outcome<Result>> ImportAsync(
        Change change, Actor actor, Organisation commune, Input input, VillageList list, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var on = input.On ?? clock.Today();
        var planned = await plan.MakeAsync(commune.Id, list.Rows, on, cancellationToken);
        var lines = planned.ConvertAll(p => p.Line);
        if (input.DryRun || lines.Exists(line => line.Action == VillageAction.Error))
        {
            return new Result(lines, Loaded: false, list.Text);
        }

        var refusals = new List<Refusal>();
        var villages = await KeepAsync(change, commune, planned, refusals, cancellationToken);
        if (refusals.Count == 0)
        {
            await change.SaveAsync(cancellationToken);
            await WriteAsync(change, actor, commune.Id, planned.Zip(villages).Where(pair => pair.First.Writes), on, refusals, cancellationToken);
        }

        return refusals.Count > 0 ? refusals : new Result(lines, Loaded: true, list.Text);
    }

    private async Task<List<OrganisationId>> KeepAsync(
        Change change, Organisation commune, List<PlannedVillage> planned, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var villages = new List<OrganisationId>();
        foreach (var (line, row, village, _) in planned)
        {
            if (village is not null && line.Action != VillageAction.Different)
            {
                villages.Add(village.Id);
                continue;
            }

            var input = new WriteVillage.Input(commune.Id, village?.Id, row.Name, row.Code, Version: village?.Version ?? 0);
            switch (await writeVillage.StepAsync(change, commune, input, cancellationToken))
            {
                case Outcome<Organisation>.Done(var kept):
                    villages.Add(kept.Id);
                    break;
                case Outcome<Organisation>.Refused refused:
                    refusals.AddRange(refused.Reasons.Select(reason => Refuse(row, reason)));
                    break;
            }
        }

        return villages;
    }

    private async Task WriteAsync(
        Change change, Actor actor, OrganisationId commune, IEnumerable<(PlannedVillage Planned, OrganisationId Village)> villages, DateOnly on,
        List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var register = await database.RegisterOfAsync(commune, VillageState.Register, clock.Today(), cancellationToken);
        foreach (var (planned, village) in villages)
        {
            var input = new WriteEntry.Input(village, VillageState.Register, PlanVillages.Typed(planned.Row, register!, planned.Entry, on));
            if (await writeEntry.StepAsync(change, actor, input, cancellationToken) is Outcome<Entry>.Refused refused)
            {
                refusals.AddRange(refused.Reasons.Select(reason => Refuse(planned.Row, reason)));
            }
        }

        await change.SaveAsync(cancellationToken);
        await changed(change, actor, commune, on, cancellationToken);
    }

    private static Refusal Refuse(VillageFileRow row, Refusal reason) => new($"Dòng {row.Line}: {reason.Message}");
}
