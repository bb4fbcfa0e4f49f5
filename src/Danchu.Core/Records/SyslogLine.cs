using System.Globalization;
using System.Text;

namespace Danchu.Core.Records;

/// <summary>A security record as a syslog message (RFC 5424): what a machine reads as structured data, what people read in Vietnamese behind it.</summary>
internal static class SyslogLine
{
    // Facility 10 (security messages), severity warning or notice.
    private const int Warning = (10 * 8) + 4;
    private const int Notice = (10 * 8) + 5;

    private static readonly HashSet<SecurityRecordKind> Warnings =
    [
        SecurityRecordKind.SignInFailed, SecurityRecordKind.SignInSlowed, SecurityRecordKind.SignInRefused, SecurityRecordKind.SecondFactorFailed,
        SecurityRecordKind.UploadRefused, SecurityRecordKind.VerificationFailed,
    ];

    public static byte[] Of(SecurityRecord record, string host)
    {
        var text = new StringBuilder();
        var priority = Warnings.Contains(record.Kind) ? Warning : Notice;
        text.Append(CultureInfo.InvariantCulture, $"<{priority}>1 {record.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'} {host} danchu - {record.Kind} ");

        // 32473 is the number that RFC 5612 keeps for whoever has none of their own.
        text.Append("[danchu@32473");
        Append(text, "id", record.Id.ToString(CultureInfo.InvariantCulture));
        Append(text, "user", record.UserName);
        Append(text, "person", record.PersonId?.ToString() ?? "");
        Append(text, "concerned", record.ConcernedId?.ToString() ?? "");
        Append(text, "unit", record.OrganisationId?.ToString() ?? "");
        Append(text, "address", record.Address);
        Append(text, "agent", record.Agent);
        Append(text, "detail", record.Detail);
        text.Append("] \uFEFF").Append(record.Kind.Label());
        if (record.Detail.Length > 0)
        {
            text.Append(": ").Append(record.Detail);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string name, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        text.Append(' ').Append(name).Append("=\"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\' or ']')
            {
                text.Append('\\');
            }

            text.Append(letter);
        }

        text.Append('"');
    }
}
