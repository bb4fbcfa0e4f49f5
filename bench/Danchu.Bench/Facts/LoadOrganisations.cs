using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Bench.Facts;

/// <summary>The units of a nation and who stands above whom, by COPY.</summary>
internal static class LoadOrganisations
{
    public static async Task ExecuteAsync(NpgsqlConnection connection, Nation nation)
    {
        await CopyRows.ExecuteAsync(
            connection,
            """organisations (id, code, name, short_name, search_name, kind, level, place, "from", note)""",
            Enumerable.Range(0, nation.Size),
            unit =>
            [
                (nation.Ids[unit].Value, NpgsqlDbType.Uuid), ($"X{unit}", NpgsqlDbType.Text), ($"Đơn vị {unit}", NpgsqlDbType.Text), ("", NpgsqlDbType.Text),
                ($"don vi {unit}", NpgsqlDbType.Text), (KindOf(nation.LevelOf(unit)), NpgsqlDbType.Text),
                (nation.LevelOf(unit).ToString(), NpgsqlDbType.Text),
                ("", NpgsqlDbType.Text), (new DateOnly(2000, 1, 1), NpgsqlDbType.Date), ("", NpgsqlDbType.Text),
            ]);
        await CopyRows.ExecuteAsync(
            connection,
            """subordinations (id, line, superior_id, subordinate_id, "from")""",
            Enumerable.Range(1, nation.Size - 1),
            unit =>
            [
                (Guid.CreateVersion7(), NpgsqlDbType.Uuid), (Nation.Line.ToString(), NpgsqlDbType.Text),
                (nation.Ids[nation.SuperiorOf(unit)!.Value].Value, NpgsqlDbType.Uuid),
                (nation.Ids[unit].Value, NpgsqlDbType.Uuid), (new DateOnly(2000, 1, 1), NpgsqlDbType.Date),
            ]);
    }

    private static string KindOf(Level level) => level == Level.Commune ? nameof(OrganisationKind.Commune) : nameof(OrganisationKind.Agency);
}
