# Thin: each target is one command that you can type yourself.
# Maven may run on 17, but the formatter reads Java 25 only on 25
JDK25 := $(firstword $(wildcard /usr/lib/jvm/*25*))
ifneq ($(JDK25),)
export JAVA_HOME := $(JDK25)
endif

MVN = mvn --batch-mode --no-transfer-progress

BENCH = $(if $(JDK25),$(JDK25)/bin/,)java -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$$(cat target/bench.cp)" fr.rentree.bench

.PHONY: run test test-cas fuzz mutation format bench load package tools

run:            ## everything on http://localhost:8080
	$(MVN) -q spring-boot:run

test: tools     ## every check there is; the format is looked at while the compiler leaves a processor free
	$(if $(JDK25),$(MVN) -q spotless:check & format=$$!; $(MVN) -Dspotless.check.skip=true verify && wait $$format,$(MVN) verify)

test-cas: tools   ## sign-on against the real Apereo CAS: two minutes, 110 MB to fetch, 600 MB of memory
	$(MVN) -Ptest-cas test

fuzz:           ## each parser for a minute with Jazzer, which keeps what it finds; ONLY=CvecFuzz for one class
	$(MVN) -q test-compile
	for each in $$(grep -A2 @FuzzTest -r src/test/java | sed -n 's|.*/\(.*$(ONLY).*\).java-.*void \(.*\)(.*|\1#\2|p'); do \
		JAZZER_FUZZ=1 $(MVN) -q surefire:test -Dtest=$$each || exit 1; done

mutation:       ## whether a test notices when a rule is changed: four minutes, figures in target/pit-reports
	$(MVN) -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage

format:         ## the house's Java format
	$(MVN) -q spotless:apply

package:        ## target/rentree.jar
	$(MVN) -q -DskipTests package

bench:          ## journeys and staff pages beside the floor of their SQL, small and large, documents, sign-ins, import: twenty minutes
	$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
	$(BENCH).Bench 240 20 200000
	$(BENCH).StormBench 5000
	$(BENCH).ImportBench

load:           ## the same, each measurement for two minutes
	$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
	$(BENCH).Bench 240 120 200000

tools:          ## what the tests use beside Java: a browser, and a signature token in software
	@[ $$(command -v chromium-headless-shell softhsm2-util | wc -l) = 2 ] \
		|| (apt-get update -qq && apt-get install -y -qq chromium-headless-shell softhsm2)
