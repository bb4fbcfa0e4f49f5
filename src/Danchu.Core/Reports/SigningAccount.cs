namespace Danchu.Core.Reports;

/// <summary>Ký trong hệ thống: the account that signed, as it was called then, beside the name that is printed under the document.</summary>
/// <param name="Printed">As the document has it.</param>
public sealed record SigningAccount(string Name, string UserName, string Printed)
{
    /// <summary>Whether another name is printed than the account's. Case and spelling of the same letters do not count.</summary>
    public bool Differs => !string.Equals(Plain(Name), Plain(Printed), StringComparison.OrdinalIgnoreCase);

    /// <summary>"Lò Văn Sơn (ho-thau.ct)".</summary>
    public string Words => $"{Name} ({UserName})";

    /// <returns>Null before the report is signed.</returns>
    public static SigningAccount? Of(Report report) => Of(report.AccountName, report.AccountUserName, report.SignerName);

    /// <returns>Null when no account is known.</returns>
    public static SigningAccount? Of(string name, string userName, string printed) => name.Length > 0 ? new(name, userName, printed) : null;

    private static string Plain(string name) => string.Join(' ', name.Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
