using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Core.Database.Keys;

/// <summary>Registers data protection with its keys in the database, shared by all nodes and the command line.</summary>
public static class AddKeys
{
    /// <exception cref="SettingException">The certificate cannot be used.</exception>
    public static IServiceCollection AddDanchuKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var certificates = KeyCertificates.Read(configuration);
        var protection = services.AddDataProtection().SetApplicationName("Danchu");
        if (certificates.Current is { } current)
        {
            protection.ProtectKeysWithCertificate(current).UnprotectKeysWithAnyCertificate([.. certificates.All]);
        }

        services.AddSingleton(certificates);
        services.AddSingleton<KeysInDatabase>();
        services.AddScoped<LockStoredKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<KeysInDatabase>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
