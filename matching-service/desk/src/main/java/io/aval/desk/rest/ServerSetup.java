package io.aval.desk.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The server: on the loopback address, a virtual thread for each request, at most 512 connections. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class ServerSetup {

    // Held here, for the logging system forgets a level with the last reference to its logger
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private static final int MAX_CONNECTIONS = 512;
    private static final int MAX_HEADER_BYTES = 16_384;

    /** Port and scratch folder. */
    public record Place(int port, Path folder) {}

    @Bean
    TomcatServletWebServerFactory server(Place place) {
        try {
            Files.createDirectories(place.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TOMCAT.setLevel(Level.WARNING);
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(place.port());
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setBaseDirectory(place.folder().toFile());
        server.setShutdown(Shutdown.GRACEFUL);
        server.setRegisterDefaultServlet(false);
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                protocol.setMaxConnections(MAX_CONNECTIONS);
            }
            connector.setProperty("maxHttpRequestHeaderSize", Integer.toString(MAX_HEADER_BYTES));
        });
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
        return server;
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
        ServletRegistrationBean<DispatcherServlet> registration =
                new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
