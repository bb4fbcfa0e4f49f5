using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Columns;

/// <summary>A secretariat adds a column of its own to a register, for the books of its unit and of those below it.</summary>
[Named("Thêm cột riêng vào sổ theo dõi")]
public sealed class AddColumn(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    private const int MostChoices = 30;
    private const int MostColumns = 20;

    /// <summary>What a column of one's own may hold.</summary>
    public static readonly IReadOnlyList<ColumnKind> Kinds =
        [ColumnKind.Text, ColumnKind.LongText, ColumnKind.Number, ColumnKind.Date, ColumnKind.Choice, ColumnKind.YesNo];

    /// <param name="Choices">Of a choice, one a line.</param>
    public sealed record Input(OrganisationId Owner, string Register, string Name = "", ColumnKind? Kind = null, string Choices = "");

    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Role.Secretariat, input.Owner))
        {
            return actor.Organisations.Contains(input.Owner) ? Denial.Forbidden : Denial.Absent;
        }

        return await database.Registers.AnyAsync(r => r.Key == input.Register, cancellationToken)
            ? await makeChange.ExecuteAsync(this, actor, change => AddAsync(change, input, cancellationToken), cancellationToken)
            : Denial.Absent;
    }

    private async Task<Outcome<Guid>> AddAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        // Two who choose a key at the same time do so one after the other.
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('danchu.own_columns', 0))", cancellationToken);
        var refusals = new List<Refusal>();
        var name = EnteredText.Line(refusals, input.Name, "Tên cột", OwnColumn.NameLimit, nameof(Input.Name));
        var choices = Choices(input, refusals);
        refusals.AddRange(await CheckAsync(input, name, cancellationToken));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var column = new OwnColumn
        {
            OwnerId = input.Owner, RegisterKey = input.Register, Name = name, Kind = input.Kind!.Value, Choices = choices,
            Key = OwnColumn.NewKeyOf(name, await database.OwnColumns.Select(c => c.Key).ToListAsync(cancellationToken)),
        };
        database.OwnColumns.Add(column);
        change.Record(input.Owner, ("column", column.Id), null, OpenColumn.Recorded(column));
        return column.Id;
    }

    private static List<RegisterChoice> Choices(Input input, List<Refusal> refusals)
    {
        var names = InputText.Lines(input.Choices).Split('\n').Select(InputText.Line).Where(line => line.Length > 0)
            .DistinctBy(SearchText.Of, StringComparer.Ordinal).ToList();
        if (input.Kind != ColumnKind.Choice)
        {
            return [];
        }

        if (names.Count is < 2 or > MostChoices || names.Exists(name => name.Length > OwnColumn.NameLimit))
        {
            refusals.Add(new Refusal(
                $"Ghi từ 2 đến {MostChoices} lựa chọn khác nhau, mỗi dòng một, mỗi dòng tối đa {OwnColumn.NameLimit} ký tự.", nameof(Input.Choices)));
        }

        var choices = new List<RegisterChoice>();
        foreach (var name in names)
        {
            choices.Add(new RegisterChoice(NewKey.Of(name, choices.Select(choice => choice.Key)), name));
        }

        return choices;
    }

    private async Task<List<Refusal>> CheckAsync(Input input, string name, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        if (input.Kind is not { } kind || !Kinds.Contains(kind))
        {
            refusals.Add(new Refusal("Chọn loại cột.", nameof(Input.Kind)));
        }

        var own = await database.OwnColumnsOf(input.Register, input.Owner, clock.Today()).AsNoTracking().Where(c => c.RetiredAt == null)
            .ToListAsync(cancellationToken);
        var versions = await database.Registers.AsNoTracking().Where(r => r.Key == input.Register).ToListAsync(cancellationToken);
        var taken = versions.SelectMany(r => r.Content.Columns.Select(c => c.Name)).Concat(own.Select(c => c.Name)).Select(SearchText.Of);
        if (name.Length == 0)
        {
            refusals.Add(new Refusal("Nhập tên cột.", nameof(Input.Name)));
        }
        else if (taken.Contains(SearchText.Of(name), StringComparer.Ordinal))
        {
            refusals.Add(new Refusal($"Sổ đã có cột “{name}”.", nameof(Input.Name)));
        }
        else if (own.Count(c => c.OwnerId == input.Owner) >= MostColumns)
        {
            refusals.Add(new Refusal($"Mỗi đơn vị thêm tối đa {MostColumns} cột vào một sổ.", nameof(Input.Name)));
        }

        return refusals;
    }
}
