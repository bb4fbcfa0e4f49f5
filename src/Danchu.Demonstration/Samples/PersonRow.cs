namespace Danchu.Demonstration.Samples;

public enum PersonRole
{
    /// <summary>Người soạn báo cáo.</summary>
    Clerk,

    /// <summary>Người ký.</summary>
    Signer,

    /// <summary>Thư ký ban chỉ đạo, cơ quan thường trực: opens rounds, receives reports.</summary>
    Secretariat,

    /// <summary>Quản trị.</summary>
    Administrator,

    /// <summary>Người xem.</summary>
    Reader,
}

/// <summary>One membership: one row of people.csv. A person with several memberships has several rows with the same user name and full name.</summary>
public sealed record PersonRow(string UserName, string FullName, string Organisation, PersonRole Role, int SourceLine);
