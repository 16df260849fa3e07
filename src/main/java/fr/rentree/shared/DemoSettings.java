package fr.rentree.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings to try Rentrée out.
 *
 * @param demo accounts with one public password and an invented campaign; <strong>never {@code true} for real students</strong>
 * @param demoCampaign whether demo mode loads its campaign, too; {@code false} keeps the accounts only
 */
@ConfigurationProperties("rentree")
public record DemoSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("true") boolean demoCampaign) {}
